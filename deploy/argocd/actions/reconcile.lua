-- Every stack is run once, also when nothing changed.
local os = require("os")
obj.metadata.annotations = obj.metadata.annotations or {}
obj.metadata.annotations["tapoperator.io/reconcile-at"] = os.date("!%Y-%m-%dT%H:%M:%SZ")
return obj
