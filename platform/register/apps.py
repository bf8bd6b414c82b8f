from django.apps import AppConfig


class RegisterConfig(AppConfig):
    name = "register"

    def ready(self) -> None:
        from register.actions.erase_due import erase_asked  # noqa: PLC0415 - apps not ready
        from register.actions.fan_out_answer import fan_out_answer  # noqa: PLC0415 - apps not ready
        from register.actions.follow_master import follow_master  # noqa: PLC0415 - apps not ready
        from register.actions.follow_succession import (  # noqa: PLC0415 - apps not ready
            begin_following,
            follow_succession,
        )
        from register.readers import handles  # noqa: PLC0415 - apps not ready
        from tenants.bodies.readers import on_succession  # noqa: PLC0415 - apps not ready

        handles("fan_out_answer", fan_out_answer)
        handles("follow_master", follow_master)
        handles("follow_succession", follow_succession)
        on_succession(begin_following)
        handles("erase_asked", erase_asked, outside=True)
