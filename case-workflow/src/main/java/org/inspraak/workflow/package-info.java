/**
 * The process of a case, and the only place that knows the engine: the models (BPMN, DMN), the steps they call, the
 * engine's start and stop, and the adapters of the domain's process ports. What a step means is decided in the domain;
 * nothing here is asked for the state of a case.
 */
package org.inspraak.workflow;
