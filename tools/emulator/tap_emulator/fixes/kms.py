import json

from moto.kms.models import kms_backends
from moto.kms.responses import KmsResponse

from ..patching import replaces


@replaces(KmsResponse, "replicate_key")
def replica_has_a_life_of_its_own(original, self):
    """moto drops description, policy and tags of the replica, and shares the primary's multi-region record with it."""
    answer = original(self)
    backend = kms_backends[self.current_account][self._get_param("ReplicaRegion")]
    replica = backend.keys[self.kms_backend.describe_key(self._get_param("KeyId")).id]
    # Shared, the primary would turn into a replica on the next describe.
    replica.multi_region_configuration = dict(replica.multi_region_configuration)
    if self._get_param("Description") is not None:
        replica.description = self._get_param("Description")
    if self._get_param("Policy"):
        replica.policy = self._get_param("Policy")
    if self._get_param("Tags"):
        backend.tag_resource(replica.id, self._get_param("Tags"))
    return answer


@replaces(KmsResponse, "enable_key_rotation")
def remember_the_period(original, self):
    """moto forgets how often the key is rotated."""
    answer = original(self)
    key = self.kms_backend.describe_key(self._get_param("KeyId"))
    key.rotation_period_in_days = self._get_param("RotationPeriodInDays") or 365
    return answer


@replaces(KmsResponse, "get_key_rotation_status")
def tell_the_period(original, self):
    status = json.loads(original(self))
    key = self.kms_backend.describe_key(self._get_param("KeyId"))
    if status["KeyRotationEnabled"]:
        status["RotationPeriodInDays"] = getattr(key, "rotation_period_in_days", 365)
    return json.dumps(status)
