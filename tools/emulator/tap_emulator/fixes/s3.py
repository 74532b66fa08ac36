from moto.core.responses import ActionResult
from moto.s3.exceptions import InvalidBucketState, ReplicationConfigurationNotFoundError
from moto.s3.models import FakeDeleteMarker, S3Backend
from moto.s3.responses import S3Response

from ..patching import adds, replaces


@adds(FakeDeleteMarker, "dispose")
def dispose(self):
    """moto disposes of everything that has the key it deletes, and forgot that a delete marker may be among it."""


@replaces(S3Response, "get_bucket_replication")
def replication_rules_come_back_as_they_were_put(original, self):
    """moto keeps the rules whole and tells only part of them: no delete markers, no selection of encrypted objects."""
    self.data["Action"] = "GetBucketReplication"
    replication = self.backend.get_bucket_replication(self.bucket_name)
    if not replication:
        raise ReplicationConfigurationNotFoundError(bucket_name=self.bucket_name)
    rules = [dict(rule, Filter=dict(rule.get("Filter") or {}, Prefix=(rule.get("Filter") or {}).get("Prefix") or "")) for rule in replication["Rule"]]
    return self.serialized(ActionResult({"ReplicationConfiguration": {"Role": replication["Role"], "Rules": rules}}))


@replaces(S3Backend, "put_object_lock_configuration")
def buckets_with_objects_can_be_locked_too(_, self, bucket_name, lock_enabled, mode=None, days=None, years=None):
    """As AWS does since November 2023 (S3 User Guide, "Configuring S3 Object Lock"); moto wants the bucket to be empty."""
    bucket = self.get_bucket(bucket_name)
    if not bucket.is_versioned:
        raise InvalidBucketState("Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration")
    bucket.object_lock_enabled = bucket.object_lock_enabled or lock_enabled
    bucket.default_lock_mode, bucket.default_lock_days, bucket.default_lock_years = mode, days, years
