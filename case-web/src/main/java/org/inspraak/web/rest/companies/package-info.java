/** Companies, their AI registers, and the joint committees that they belong to. */
package org.inspraak.web.rest.companies;
