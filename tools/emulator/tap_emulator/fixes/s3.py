from moto.s3.models import FakeDeleteMarker

from ..patching import adds


@adds(FakeDeleteMarker, "dispose")
def dispose(self):
    """moto disposes of everything that has the key it deletes, and forgot that a delete marker may be among it."""
