package org.beckon.store.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.beckon.acs.operation.Outcome;

/** What the kinds of {@link Outcome} are called in the database. A name in use is never changed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "values", value = Outcome.Values.class),
  @JsonSubTypes.Type(name = "written", value = Outcome.Written.class),
  @JsonSubTypes.Type(name = "added", value = Outcome.Added.class),
  @JsonSubTypes.Type(name = "forwarded", value = Outcome.Forwarded.class),
  @JsonSubTypes.Type(name = "removed", value = Outcome.Removed.class),
  @JsonSubTypes.Type(name = "discovered", value = Outcome.Discovered.class),
  @JsonSubTypes.Type(name = "methods", value = Outcome.Methods.class),
  @JsonSubTypes.Type(name = "answered", value = Outcome.Answered.class),
  @JsonSubTypes.Type(name = "acknowledged", value = Outcome.Acknowledged.class),
  @JsonSubTypes.Type(name = "came-back", value = Outcome.CameBack.class),
  @JsonSubTypes.Type(name = "underway", value = Outcome.Underway.class),
  @JsonSubTypes.Type(name = "refused", value = Outcome.Refused.class),
  @JsonSubTypes.Type(name = "abandoned", value = Outcome.Abandoned.class)
})
interface OutcomeNames {}
