import copy

from moto.core.responses import ActionResult
from moto.ec2.exceptions import InvalidAssociationIdError, InvalidSecurityGroupRuleIdNotFoundError
from moto.ec2.models.core import TaggedEC2Resource
from moto.ec2.models.launch_templates import LaunchTemplateVersion
from moto.ec2.models.network_acls import NetworkAclBackend
from moto.ec2.models.security_groups import SecurityGroupBackend
from moto.ec2.models.subnets import Subnet
from moto.ec2.models.vpc_peering_connections import VPCPeeringConnectionBackend
from moto.ec2.responses import EC2Response
from moto.ec2.responses.monitoring import Monitoring
from moto.ec2.utils import EC2_PREFIX_TO_RESOURCE, get_prefix

from ..patching import adds, replaces


def ipv6_cidr_block_association_set(self):
    """moto renders the state as the text "{'State': 'associated'}", for which the provider waits three minutes."""
    return [
        {
            "associationId": item["associationId"],
            "ipv6CidrBlock": item["ipv6CidrBlock"],
            "ipv6CidrBlockState": {"state": item["ipv6CidrBlockState"]["State"]},
        }
        for item in self.ipv6_cidr_block_associations.values()
        if item["ipv6CidrBlockState"]["State"] == "associated"
    ]


Subnet.ipv6_cidr_block_association_set = property(ipv6_cidr_block_association_set)


@adds(EC2Response, "get_ebs_default_kms_key_id")
def get_ebs_default_kms_key_id(self):
    backend = self.ec2_backend
    return ActionResult({"KmsKeyId": backend.default_kms_key_id or backend._create_default_encryption_key()})


@adds(EC2Response, "reset_ebs_default_kms_key_id")
def reset_ebs_default_kms_key_id(self):
    return ActionResult({"KmsKeyId": self.ec2_backend._create_default_encryption_key()})


def set_monitoring(operation, state):
    @adds(Monitoring, operation)
    def monitor(self):
        ids = self._get_param("InstanceIds", []) or []
        for each in ids:
            self.ec2_backend.get_instance(each).monitoring_state = state
        return ActionResult({"InstanceMonitorings": [{"InstanceId": each, "Monitoring": {"State": state}} for each in ids]})


set_monitoring("monitor_instances", "enabled")
set_monitoring("unmonitor_instances", "disabled")


@replaces(NetworkAclBackend, "replace_network_acl_association")
def association_that_is_gone(original, self, association_id, network_acl_id):
    """It goes with its subnet; asked for afterwards, moto breaks where AWS says so in a code that the provider expects."""
    if not any(association_id in acl._associations for acl in self.network_acls.values()):
        raise InvalidAssociationIdError(association_id)
    return original(self, association_id, network_acl_id)


@replaces(TaggedEC2Resource, "get_tags")
def own_tags(original, self):
    """moto searches the tags of every resource there is, with patterns, for each resource of each answer."""
    if not self.id:
        return []
    kind = EC2_PREFIX_TO_RESOURCE.get(get_prefix(self.id), "")
    own = self.ec2_backend.tags.get(self.id) or {}
    return [{"resource_id": self.id, "key": key, "value": value, "resource_type": kind} for key, value in own.items()]


@replaces(LaunchTemplateVersion, "__init__")
def tags_of_a_template_are_not_its_instances(original, self, template, number, data, description):
    """moto mixes the template's own tags into what the template says of its instances."""
    specifications = [each for each in data.get("TagSpecifications", []) if each["ResourceType"] != "launch-template"]
    data = {name: value for name, value in data.items() if name != "TagSpecifications"}
    original(self, template, number, dict(data, TagSpecifications=specifications) if specifications else data, description)


def revoke(operation, rules):
    @replaces(SecurityGroupBackend, operation)
    def revoked(original, self, *args, security_rule_ids=None, **kwargs):
        """A rule id that is gone is InvalidSecurityGroupRuleId.NotFound, which the provider takes for deleted: so a repeated request does no harm."""
        group = self.get_security_group_by_name_or_id(args[0] if args else kwargs["group_name_or_id"], kwargs.get("vpc_id"))
        known = {rule.id for rule in getattr(group, rules)} if group else set(security_rule_ids or [])
        for rule in security_rule_ids or []:
            if rule not in known:
                raise InvalidSecurityGroupRuleIdNotFoundError(rule)
        return original(self, *args, security_rule_ids=security_rule_ids, **kwargs)


revoke("revoke_security_group_ingress", "ingress_rules")
revoke("revoke_security_group_egress", "egress_rules")


@replaces(VPCPeeringConnectionBackend, "describe_vpc_peering_connections")
def tags_of_a_peering_connection_belong_to_a_region(original, self, vpc_peering_ids=None):
    """Both regions know the connection, each with tags of its own; moto shows the requester's in both."""
    found = [copy.copy(connection) for connection in original(self, vpc_peering_ids)]
    for connection in found:
        connection.ec2_backend = self
    return found
