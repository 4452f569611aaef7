package org.beckon.store.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.beckon.acs.operation.Work;

/** What the kinds of {@link Work} are called in the database. A name in use is never changed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "read", value = Work.ReadValues.class),
  @JsonSubTypes.Type(name = "write", value = Work.WriteValues.class),
  @JsonSubTypes.Type(name = "attributes", value = Work.WriteAttributes.class),
  @JsonSubTypes.Type(name = "add", value = Work.AddInstance.class),
  @JsonSubTypes.Type(name = "delete", value = Work.RemoveInstance.class),
  @JsonSubTypes.Type(name = "discover", value = Work.Discover.class),
  @JsonSubTypes.Type(name = "xmpp", value = Work.ConnectXmpp.class),
  @JsonSubTypes.Type(name = "forward", value = Work.ForwardPort.class),
  @JsonSubTypes.Type(name = "unforward", value = Work.UnforwardPort.class),
  @JsonSubTypes.Type(name = "methods", value = Work.ListMethods.class),
  @JsonSubTypes.Type(name = "reboot", value = Work.Restart.class),
  @JsonSubTypes.Type(name = "call", value = Work.Call.class),
  @JsonSubTypes.Type(name = "factory-reset", value = Work.ResetToFactory.class)
})
interface WorkNames {}
