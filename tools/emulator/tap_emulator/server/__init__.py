"""moto's server behind what tests play: refused keys, keys with few rights, faults on demand, a record of requests."""
import logging

from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import run_simple

from .access_analyzer import AccessAnalyzer
from .control import Control
from .credentials import RefusedKeys
from .faults import Faults
from .journal import Journal
from .rights import Rights
from .turns import Turns


def serve(port):
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    faults, rights, journal = Faults(), Rights(), Journal()
    application = Turns(AccessAnalyzer(DomainDispatcherApplication(create_backend_app)))
    application = RefusedKeys(rights.around(faults.around(application)))
    run_simple("127.0.0.1", port, Control(faults, rights, journal, journal.around(application)), threaded=True)
