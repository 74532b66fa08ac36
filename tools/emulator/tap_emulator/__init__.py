"""An AWS emulator for tests: moto's server, with what the Terraform AWS provider needs from it and what tests want to play."""
