-- Nothing is changed until it is resumed.
obj.metadata.annotations = obj.metadata.annotations or {}
obj.metadata.annotations["tapoperator.io/suspend"] = "true"
return obj
