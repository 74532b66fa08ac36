-- The health of a TapEnvironment for Argo CD, from its conditions.
local status = obj.status or {}
local conditions = {}
for _, condition in ipairs(status.conditions or {}) do
  conditions[condition.type] = condition
end

local function is(kind)
  return conditions[kind] ~= nil and conditions[kind].status == "True"
end

local function message(kind, otherwise)
  local condition = conditions[kind]
  if condition == nil or condition.message == nil or condition.message == "" then
    return otherwise
  end
  return condition.message
end

if status.observedGeneration == nil or status.observedGeneration < obj.metadata.generation then
  return { status = "Progressing", message = "the operator has not looked at this version yet" }
end
if is("Stalled") then
  return { status = "Degraded", message = message("Stalled", "somebody has to do something") }
end
if obj.metadata.deletionTimestamp ~= nil then
  return { status = "Progressing", message = message("Deleting", "being deleted") }
end
if conditions.Ready ~= nil and conditions.Ready.reason == "Suspended" then
  return { status = "Suspended", message = message("Ready", "suspended") }
end
if is("Ready") then
  -- Drift is shown and not an alarm: whether it is mended is a setting of the environment.
  if conditions.InSync ~= nil and conditions.InSync.status == "False" then
    return { status = "Healthy", message = message("InSync", "drifted") }
  end
  return { status = "Healthy", message = message("Ready", "ready") }
end
return { status = "Progressing", message = message("Reconciling", message("Ready", "in progress")) }
