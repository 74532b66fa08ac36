from moto.awslambda.models import LambdaFunction

from ..patching import replaces


@replaces(LambdaFunction, "__init__")
def remember_the_key(original, self, account_id, spec, *args, **kwargs):
    """moto forgets the key that encrypts the environment."""
    original(self, account_id, spec, *args, **kwargs)
    self.kms_key_arn = spec.get("KMSKeyArn")


@replaces(LambdaFunction, "get_configuration")
def tell_the_key(original, self, *args, **kwargs):
    configuration = original(self, *args, **kwargs)
    return dict(configuration, KMSKeyArn=self.kms_key_arn) if self.kms_key_arn else configuration


@replaces(LambdaFunction, "update_configuration")
def change_the_key(original, self, config_updates):
    self.kms_key_arn = config_updates.get("KMSKeyArn", self.kms_key_arn)
    return original(self, config_updates)
