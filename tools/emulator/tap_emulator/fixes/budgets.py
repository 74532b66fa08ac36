import json

from moto.budgets.responses import BudgetsResponse

from ..patching import adds, replaces

subscribers = {}


def key(response, budget, notification):
    return response.current_account, budget, notification["NotificationType"]


@replaces(BudgetsResponse, "create_budget")
def create_budget(original, self):
    """Keeps who is told, which moto drops."""
    answer = original(self)
    for item in self._get_param("NotificationsWithSubscribers") or []:
        subscribers[key(self, self._get_param("Budget")["BudgetName"], item["Notification"])] = item["Subscribers"]
    return answer


@replaces(BudgetsResponse, "create_notification")
def create_notification(original, self):
    answer = original(self)
    subscribers[key(self, self._get_param("BudgetName"), self._get_param("Notification"))] = self._get_param("Subscribers")
    return answer


@adds(BudgetsResponse, "describe_subscribers_for_notification")
def describe_subscribers_for_notification(self):
    asked = key(self, self._get_param("BudgetName"), self._get_param("Notification"))
    return json.dumps({"Subscribers": subscribers.get(asked, [])})


@adds(BudgetsResponse, "list_tags_for_resource")
def list_tags_for_resource(self):
    return json.dumps({"ResourceTags": []})


@adds(BudgetsResponse, "tag_resource")
def tag_resource(self):
    return "{}"


@adds(BudgetsResponse, "untag_resource")
def untag_resource(self):
    return "{}"
