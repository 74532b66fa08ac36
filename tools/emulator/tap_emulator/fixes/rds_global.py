"""Aurora global databases. They belong to no region; moto keeps them in the backend of us-east-1."""
from moto.core.responses import ActionResult
from moto.rds.exceptions import DBClusterNotFoundError, InvalidDBClusterStateFault, InvalidParameterCombination, InvalidParameterValue, RDSClientError
from moto.rds.models import RDSBackend, rds_backends
from moto.rds.responses import RDSResponse

from ..patching import adds, replaces

# Aurora User Guide, "Configuration requirements of an Amazon Aurora global database".
MOST_SECONDARIES = 10
HOME = "us-east-1"


def wholes(backend):
    return rds_backends[backend.account_id][HOME].global_clusters


def find(backend, identifier):
    if identifier not in wholes(backend):
        raise RDSClientError("GlobalClusterNotFoundFault", f"Global cluster '{identifier}' not found")
    return wholes(backend)[identifier]


def whole_of(cluster):
    return next((whole for whole in wholes(cluster.backend).values() if cluster in whole.members), None)


def writer_of(whole):
    return next((member for member in whole.members if member.is_writer), None)


@replaces(RDSBackend, "create_global_cluster")
def built_around_a_cluster_of_any_region(original, self, global_cluster_identifier, source_db_cluster_identifier, engine, *args, **settings):
    """moto looks for the source in us-east-1 only, takes any, and makes it no writer."""
    if global_cluster_identifier in self.global_clusters:
        raise RDSClientError("GlobalClusterAlreadyExistsFault", f"Global cluster {global_cluster_identifier} already exists")
    if source_db_cluster_identifier is None or engine is not None:
        return original(self, global_cluster_identifier, source_db_cluster_identifier, engine, *args, **settings)
    region = source_db_cluster_identifier.split(":")[3]
    source = next((c for c in rds_backends[self.account_id][region].clusters.values() if c.db_cluster_arn == source_db_cluster_identifier), None)
    if source is None:
        raise DBClusterNotFoundError(source_db_cluster_identifier)
    if whole_of(source):
        raise InvalidDBClusterStateFault(f"{source_db_cluster_identifier} is already a part of a global cluster")
    refuse_a_kept_password(source)
    whole = original(
        self, global_cluster_identifier, None, source.engine, engine_version=source.engine_version, storage_encrypted=source.storage_encrypted,
        deletion_protection=settings.get("deletion_protection"),
    )
    source.global_cluster_identifier = whole.global_cluster_identifier
    source.is_writer = True
    whole.members.append(source)
    return whole


def refuse_a_kept_password(cluster):
    """Aurora User Guide, "Limitations for Secrets Manager integration with Amazon Aurora"."""
    if cluster.manage_master_user_password:
        raise InvalidParameterCombination(f"{cluster.db_cluster_identifier}: ManageMasterUserPassword is not supported for a cluster that is part of a global cluster.")


@replaces(RDSBackend, "create_db_cluster")
def a_secondary_reads_what_the_primary_writes(original, self, kwargs):
    """moto takes any cluster as a member, and tells nothing of where its data is from."""
    identifier = kwargs.get("global_cluster_identifier")
    if not identifier:
        return original(self, kwargs)
    whole = find(self, identifier)
    primary = writer_of(whole)
    if primary is None:
        return original(self, kwargs)
    refuse_what_a_secondary_cannot_be(whole, primary, self.region_name, kwargs)
    secondary = original(self, {**kwargs, "engine_version": whole.engine_version})
    secondary.master_username = primary.master_username
    secondary.database_name = primary.database_name
    secondary.replication_source_identifier = primary.db_cluster_arn
    primary.read_replica_identifiers.append(secondary.db_cluster_arn)
    return secondary


def refuse_what_a_secondary_cannot_be(whole, primary, region, kwargs):
    if any(kwargs.get(name) for name in ("master_username", "master_user_password", "manage_master_user_password")):
        raise InvalidParameterCombination("Cannot specify password for cross region replication cluster")
    if any(member.region == region for member in whole.members):
        raise InvalidParameterCombination(f"Global cluster {whole.global_cluster_identifier} already has a member in {region}")
    if len(whole.members) > MOST_SECONDARIES:
        raise InvalidParameterCombination(f"Global cluster {whole.global_cluster_identifier} already has {MOST_SECONDARIES} secondary clusters")
    if primary.storage_encrypted and not (kwargs.get("kms_key_id") or "").startswith(f"arn:aws:kms:{region}:"):
        raise InvalidParameterCombination("For encrypted cross-region replica, kmsKeyId should be explicitly specified")
    if kwargs.get("engine_version") not in (None, whole.engine_version):
        raise InvalidParameterValue(f"The engine version of the secondary cluster must be {whole.engine_version}")


@replaces(RDSBackend, "modify_db_cluster")
def a_member_keeps_no_password_at_rds(original, self, kwargs):
    cluster = self.clusters.get(kwargs["db_cluster_identifier"])
    if cluster and whole_of(cluster) and kwargs.get("manage_master_user_password"):
        raise InvalidParameterCombination(f"{cluster.db_cluster_identifier}: ManageMasterUserPassword is not supported for a cluster that is part of a global cluster.")
    return original(self, kwargs)


@replaces(RDSBackend, "delete_db_cluster")
def a_member_is_detached_before_it_is_deleted(original, self, cluster_identifier, *args, **kwargs):
    cluster = self.clusters.get(cluster_identifier)
    if cluster and whole_of(cluster):
        raise InvalidDBClusterStateFault("This cluster is a part of a global cluster, please remove it from globalcluster first")
    return original(self, cluster_identifier, *args, **kwargs)


@replaces(RDSBackend, "remove_from_global_cluster")
def a_member_of_any_region_is_detached_and_the_writer_last(original, self, global_cluster_identifier, db_cluster_identifier):
    """moto finds members in us-east-1 only, and says nothing when there is none."""
    whole = find(self, global_cluster_identifier)
    member = next((m for m in whole.members if db_cluster_identifier == m.db_cluster_arn or (m.region == self.region_name and db_cluster_identifier == m.db_cluster_identifier)), None)
    if member is None:
        raise InvalidParameterValue(f"{db_cluster_identifier} is not found in global cluster {global_cluster_identifier}")
    if member.is_writer and len(whole.members) > 1:
        raise RDSClientError("InvalidGlobalClusterStateFault", f"{db_cluster_identifier} is the primary of {global_cluster_identifier}: remove the secondary clusters first")
    writer = writer_of(whole)
    whole.members.remove(member)
    member.global_cluster_identifier = None
    if writer is not None and member is not writer:
        member.replication_source_identifier = None
        writer.read_replica_identifiers.remove(member.db_cluster_arn)
    return whole


@replaces(RDSBackend, "delete_global_cluster")
def a_protected_one_stays(original, self, global_cluster_identifier):
    whole = find(self, global_cluster_identifier)
    if whole.deletion_protection:
        raise InvalidParameterCombination("Cannot delete protected Global Cluster, please disable deletion protection and try again.")
    return original(self, global_cluster_identifier)


@replaces(RDSResponse, "create_global_cluster")
def a_global_cluster_has_tags(original, self):
    """moto forgets them."""
    answer = original(self)
    answer.result["GlobalCluster"].tags = self.params.get("Tags") or []
    return answer


@replaces(RDSBackend, "_get_resource_for_tagging")
def tags_of_global_clusters(original, self, arn):
    """moto does not know their ARN, which names no region."""
    if ":global-cluster:" in arn:
        return find(self, arn.rsplit(":", 1)[1])
    return original(self, arn)


@replaces(RDSResponse, "describe_global_clusters")
def one_by_its_name_and_those_of_a_cluster(original, self):
    """moto always answers with all of them. The provider asks by a member's ARN too."""
    chosen = list(wholes(self.backend).values())
    if identifier := self.params.get("GlobalClusterIdentifier"):
        chosen = [find(self.backend, identifier)]
    for condition in self.params.get("Filters") or []:
        names = condition["Values"]
        if condition["Name"] == "db-cluster-id":
            chosen = [whole for whole in chosen if any(m.db_cluster_arn in names for m in whole.members)]
        elif condition["Name"] == "region":
            chosen = [whole for whole in chosen if any(m.region in names for m in whole.members)]
    return ActionResult({"GlobalClusters": chosen})


@adds(RDSResponse, "modify_global_cluster")
def modify_global_cluster(self):
    """Not in moto. Versions are not changed here."""
    whole = find(self.backend, self.params["GlobalClusterIdentifier"])
    if self.params.get("DeletionProtection") is not None:
        whole.deletion_protection = self.params["DeletionProtection"]
    return ActionResult({"GlobalCluster": whole})
