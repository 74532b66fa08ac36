from moto.autoscaling.responses import AutoScalingResponse

from ..patching import replaces


@replaces(AutoScalingResponse, "put_scaling_policy")
def policies_are_on_and_have_only_what_they_were_given(original, self):
    """moto does not say whether a policy is on, and shows an empty predictive configuration for one that has none."""
    answer = original(self)
    parameters = self._get_params()
    policy = self.autoscaling_backend.policies[parameters["PolicyName"]]
    policy.enabled = parameters.get("Enabled", True)
    policy.predictive_scaling_configuration = policy.predictive_scaling_configuration or None
    return answer
