from django.apps import AppConfig


class ApplicationsConfig(AppConfig):
    name = "onboarding.applications"
    label = "applications"

    def ready(self) -> None:
        from onboarding.applications.actions.fill_tenant import (  # noqa: PLC0415 - apps not ready
            FILL,
            fill_connected,
            note_connected,
        )
        from onboarding.applications.actions.mail_entry import (  # noqa: PLC0415 - apps not ready
            MAIL,
            mail_entry,
        )
        from register.readers import handles  # noqa: PLC0415 - apps not ready
        from tenants.bodies.readers import on_connected  # noqa: PLC0415 - apps not ready

        handles(MAIL, mail_entry, outside=True)
        handles(FILL, fill_connected, outside=True)
        on_connected(note_connected)
