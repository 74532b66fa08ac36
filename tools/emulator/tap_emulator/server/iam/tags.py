"""The tags that moto's resources have: what aws:ResourceTag compares with."""
from moto.ec2.models import ec2_backends
from moto.kms.models import kms_backends

from .needs import ACCOUNT


def tags_of(service, region, identity):
    """None for what does not exist or has no tags here."""
    if service == "ec2":
        return ec2_backends[ACCOUNT][region].tags.get(identity) or None
    key = identity.rpartition("/")[2]
    backend = kms_backends[ACCOUNT][region]
    return backend.tagger.get_tag_dict_for_resource(key) if key in backend.keys else None
