/** Cases with all that hangs on them, and the turns that they take. */
package org.inspraak.web.rest.cases;
