from moto.secretsmanager.models import FakeSecret, ReplicaSecret

from ..patching import replaces


@replaces(FakeSecret, "create_replicas")
def replicas_have_their_own_keys(original, self, replica_regions, force_overwrite):
    """moto encrypts every replica with AWS's own key, whatever it was told."""
    keys = {each["Region"]: each.get("KmsKeyId") for each in replica_regions or []}
    replicas = original(self, replica_regions, force_overwrite)
    for replica in replicas:
        if keys.get(replica.region):
            replica.config["KmsKeyId"] = keys[replica.region]
    return replicas


@replaces(ReplicaSecret, "to_dict")
def a_replica_tells_its_own_key(original, self):
    return dict(original(self), KmsKeyId=self.config["KmsKeyId"])
