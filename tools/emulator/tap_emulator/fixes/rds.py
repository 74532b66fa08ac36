import random

import moto.rds.models
from moto.rds.exceptions import InvalidParameterValue
from moto.rds.responses import RDSResponse

from ..patching import replaces

CONSTANT = "db-M5ENSHXFPU6XHZ4G4ZEI5QIO2U"
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def give_resource_id(model):
    @replaces(model, "__init__")
    def every_instance_has_its_own_resource_id(original, self, *args, **kwargs):
        """moto gives all the same one, and the provider reads instances by it."""
        original(self, *args, **kwargs)
        if getattr(self, "dbi_resource_id", None) == CONSTANT:
            self.dbi_resource_id = "db-" + "".join(random.choices(ALPHABET, k=26))


for each in list(vars(moto.rds.models).values()):
    if isinstance(each, type) and each.__module__ == "moto.rds.models" and "DBInstance" in each.__name__ and "__init__" in each.__dict__:
        give_resource_id(each)


@replaces(moto.rds.models.DBInstance, "__init__")
def performance_insights_are_remembered(original, self, *args, **kwargs):
    """moto forgets them."""
    original(self, *args, **kwargs)
    self.performance_insights_enabled = bool(kwargs.get("enable_performance_insights"))
    if self.performance_insights_enabled:
        self.performance_insights_kms_key_id = kwargs.get("performance_insights_kms_key_id")
        self.performance_insights_retention_period = kwargs.get("performance_insights_retention_period") or 7


@replaces(moto.rds.models.DBInstance, "update")
def performance_insights_can_be_switched(original, self, *args, enable_performance_insights=None, **kwargs):
    if enable_performance_insights is not None:
        self.performance_insights_enabled = enable_performance_insights
    return original(self, *args, **kwargs)


@property
def scaling_configuration_info(self):
    """Of Serverless v1 alone, as in AWS; moto answers with an empty one everywhere, which the provider takes for a change."""
    return v1_scaling.fget(self) if self.scaling_configuration else None


v1_scaling = moto.rds.models.DBCluster.scaling_configuration_info
moto.rds.models.DBCluster.scaling_configuration_info = scaling_configuration_info


@replaces(moto.rds.models.RDSBackend, "delete_db_cluster")
def automated_snapshots_go_with_their_cluster(original, self, cluster_identifier, *args, **kwargs):
    """As AWS does it unless the request says otherwise; moto does so for instances only."""
    cluster = original(self, cluster_identifier, *args, **kwargs)
    for name, snapshot in list(self.cluster_snapshots.items()):
        if snapshot.snapshot_type == "automated" and snapshot.cluster.db_cluster_identifier == cluster_identifier:
            del self.cluster_snapshots[name]
    return cluster


@replaces(RDSResponse, "describe_db_parameters")
def parameters_were_set_by_the_user(original, self):
    """The provider keeps only parameters whose source is "user"; moto names no source."""
    answer = original(self)
    answer.result["Parameters"] = [
        dict(parameter, Source="user") if isinstance(parameter, dict) else parameter for parameter in answer.result["Parameters"]
    ]
    return answer


INHERITED = ("engine", "engine_version", "allocated_storage", "db_name", "master_username", "storage_encrypted", "port", "license_model")


@replaces(moto.rds.models.RDSBackend, "create_db_instance_read_replica")
def replica_is_an_instance_of_its_own(original, self, db_kwargs):
    """moto copies the source: resource id, tags and lists are then both's. And it allows what RDS refuses: a source whose password RDS keeps."""
    source = self.find_db_from_id(db_kwargs["source_db_instance_identifier"])
    if source.manage_master_user_password:
        raise InvalidParameterValue(
            f"Creating read replicas for source instance with engine {source.engine} where ManageMasterUserPassword is enabled is not supported."
        )
    settings = {name: getattr(source, name) for name in INHERITED}
    replica = self.create_db_instance({**settings, "backup_retention_period": 0, **{k: v for k, v in db_kwargs.items() if v is not None}})
    replica.set_as_replica()
    source.add_replica(replica)
    return replica


@replaces(moto.rds.models.DBInstance, "remove_replica")
def replica_elsewhere_is_listed_by_its_arn(original, self, replica):
    """moto adds it so, and looks for its name when it goes."""
    self.replicas.remove(replica.db_instance_identifier if self.region == replica.region else replica.db_instance_arn)
