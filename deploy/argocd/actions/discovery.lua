-- What a person can ask of a TapEnvironment in Argo CD.
local suspended = obj.metadata.annotations ~= nil and obj.metadata.annotations["tapoperator.io/suspend"] == "true"
return {
  ["reconcile"] = { ["disabled"] = suspended },
  ["suspend"] = { ["disabled"] = suspended },
  ["resume"] = { ["disabled"] = not suspended },
}
