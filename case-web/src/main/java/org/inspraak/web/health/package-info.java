/** Whether the application can do its work. */
package org.inspraak.web.health;
