/**
 * The union's own organisation: centrales, regional offices, teams, staff with their roles and scopes, and from these
 * the one predicate that says who may see which case. Every query over cases carries it. Nothing here knows a member
 * of the union: membership is special-category data (GDPR art. 9) and is not kept.
 */
package org.inspraak.organisation;
