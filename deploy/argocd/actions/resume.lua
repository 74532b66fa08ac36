-- Takes the suspension by annotation away; spec.delivery.suspend is changed in git.
if obj.metadata.annotations ~= nil then
  obj.metadata.annotations["tapoperator.io/suspend"] = nil
end
return obj
