"""The report itself: its text, its place, and where its life stands."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Left

from register.rules.point import EAST, NORTH, SOUTH, WEST, Point
from register.rules.states import ACTIVE, BUCKETS, Bucket, ReportClass, State, Visibility
from register.rules.trial import TRIAL
from register.words.labels import CLASS_LABELS, STATE_LABELS, VISIBILITY_LABELS

# The regency of a report, as its index has it.
REGENCY = Left("region_code", 5)
OPEN = Q(state__in=sorted(ACTIVE))


def _one_of(field: str, values: type) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": [v.value for v in values]}),  # type: ignore[attr-defined]
        name=f"report_{field}_known",
    )


class Report(models.Model):
    """One report, in the register once, whoever holds it. It carries no identity.

    title, body: the public copy, where redacted; the original is then in its Redaction.
    entered_by_id, entered_agency_id: the officer who entered it on behalf of the reporter, and their
    agency, None for the national desk.
    """

    number = models.CharField(max_length=20, unique=True)
    secret_hash = models.CharField(max_length=64)
    owner_key = models.CharField(max_length=64, blank=True)
    idempotency_key = models.UUIDField(unique=True)
    fingerprint = models.CharField(max_length=64)
    channel = models.CharField(max_length=12, default="WEB")
    entered_by_id = models.BigIntegerField(null=True)
    entered_agency_id = models.BigIntegerField(null=True)
    title = models.CharField(max_length=150)
    body = models.TextField()
    redacted = models.BooleanField(default=False)
    report_class = models.CharField(max_length=20)
    supervisory = models.BooleanField(default=False)
    visibility = models.CharField(max_length=12)
    published = models.BooleanField(default=False)
    category_code = models.CharField(max_length=40, blank=True)
    region_code = models.CharField(max_length=13, blank=True)
    place = models.CharField(max_length=200, blank=True)
    latitude = models.DecimalField(max_digits=8, decimal_places=5, null=True)
    longitude = models.DecimalField(max_digits=8, decimal_places=5, null=True)
    origin_code = models.CharField(max_length=13, blank=True)
    event_on = models.DateField(null=True)
    suggested_agency_id = models.BigIntegerField(null=True)
    consent = models.BooleanField(null=True)

    state = models.CharField(max_length=20)
    final = models.BooleanField(default=False)
    submitted_at = models.DateTimeField()
    complete_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    entered_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    resume_to = models.CharField(max_length=20, null=True)  # noqa: DJ001 (None: not in NEEDS_INFO)
    closure = models.CharField(max_length=12, null=True)  # noqa: DJ001 (None: not closed)
    version = models.PositiveIntegerField(default=1)

    agency_id = models.BigIntegerField(null=True)
    intended_agency_id = models.BigIntegerField(null=True)
    supervisor_id = models.BigIntegerField(null=True)
    ombudsman_id = models.BigIntegerField(null=True)
    joint_agency_ids = ArrayField(models.BigIntegerField(), default=list)
    unit_id = models.BigIntegerField(null=True)
    supporting_unit_ids = ArrayField(models.BigIntegerField(), default=list)
    reported_unit_ids = ArrayField(models.BigIntegerField(), default=list)
    reported_user_ids = ArrayField(models.BigIntegerField(), default=list)

    escalation = models.PositiveSmallIntegerField(default=0)
    escalation_highest = models.PositiveSmallIntegerField(default=0)
    breached_timer = models.CharField(max_length=8, blank=True)
    assignment_locked = models.BooleanField(default=False)
    return_count = models.PositiveSmallIntegerField(default=0)
    returned_agency_ids = ArrayField(models.BigIntegerField(), default=list)
    returned_unit_ids = ArrayField(models.BigIntegerField(), default=list)
    info_requests = models.JSONField(default=dict)
    paused_days = models.PositiveSmallIntegerField(default=0)
    answered = models.BooleanField(default=False)
    answer_delivered = models.BooleanField(default=False)
    interim_used = models.BooleanField(default=False)
    reopened_by_reporter = models.BooleanField(default=False)
    appealed = models.BooleanField(default=False)
    objected = models.BooleanField(default=False)
    archived_by_id = models.BigIntegerField(null=True)
    under_examination = models.BooleanField(default=False)
    package_sent = models.CharField(max_length=12, blank=True)
    nudges = models.PositiveSmallIntegerField(default=0)
    supporters = models.PositiveIntegerField(default=0)
    rating = models.PositiveSmallIntegerField(null=True)
    master = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="merged")

    class Meta:
        constraints = [
            _one_of("state", State),
            _one_of("report_class", ReportClass),
            _one_of("visibility", Visibility),
            models.CheckConstraint(
                condition=~Q(visibility=Visibility.CONFIDENTIAL, published=True),
                name="report_confidential_unpublished",
            ),
            models.CheckConstraint(
                condition=~Q(channel=TRIAL) | Q(visibility=Visibility.CONFIDENTIAL),
                name="report_trial_confidential",
            ),
            models.CheckConstraint(
                condition=Q(supervisory=False) | Q(visibility=Visibility.CONFIDENTIAL),
                name="report_supervisory_confidential",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.CLOSED) | Q(answered=True) | Q(closure="OMBUDSMAN"),
                name="report_closed_answered",
            ),
            models.CheckConstraint(
                condition=Q(state=State.MERGED, master__isnull=False)
                | (~Q(state=State.MERGED) & Q(master__isnull=True)),
                name="report_merged_has_master",
            ),
            models.CheckConstraint(
                condition=Q(rating__isnull=True) | Q(rating__range=(1, 5)), name="report_rating_1_5"
            ),
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__range=(SOUTH, NORTH), longitude__range=(WEST, EAST)),
                name="report_point_in_indonesia",
            ),
        ]
        indexes = [
            models.Index(fields=["agency_id", "due_at", "id"], name="report_queue"),
            models.Index(fields=["agency_id", "state", "due_at", "id"], name="report_agency_state"),
            models.Index(fields=["state", "due_at", "id"], name="report_state_due"),
            # The desk's views of several states: by deadline, by wait, and where it intervenes.
            models.Index(fields=["due_at", "id"], name="report_open_due", condition=OPEN),
            models.Index(fields=["entered_at", "id"], name="report_open_waiting", condition=OPEN),
            models.Index(
                fields=["due_at", "id"], name="report_risen", condition=Q(escalation__gte=3)
            ),
            models.Index(fields=["-submitted_at", "-id"], name="report_newest"),
            # The same of one agency, and what it has settled but not yet learnt from.
            models.Index(fields=["agency_id", "-submitted_at", "-id"], name="report_agency_newest"),
            models.Index(
                fields=["agency_id", "entered_at", "id"],
                name="report_agency_waiting",
                condition=OPEN,
            ),
            models.Index(
                fields=["agency_id", "-closed_at", "-id"],
                name="report_agency_closed",
                condition=Q(state=State.CLOSED),
            ),
            models.Index(
                fields=["region_code", "category_code", "-submitted_at", "-id"],
                name="report_same_matter",
            ),
            models.Index(
                fields=["supervisor_id", "escalation", "due_at"], name="report_supervised"
            ),
            models.Index(fields=["ombudsman_id"], name="report_ombudsman"),
            models.Index(
                fields=["due_at", "id"], name="report_joint", condition=~Q(joint_agency_ids=[])
            ),
            models.Index(
                fields=["-submitted_at", "-id"],
                name="report_published",
                condition=Q(published=True),
            ),
            models.Index(
                fields=["-closed_at", "-id"],
                name="report_settled",
                condition=Q(published=True, state=State.CLOSED),
            ),
            models.Index(
                fields=["agency_id", "-submitted_at", "-id"],
                name="report_published_agency",
                condition=Q(published=True),
            ),
            models.Index(
                fields=["agency_id", "-entered_at", "-id"],
                name="report_published_changed",
                condition=Q(published=True),
            ),
            models.Index(
                REGENCY,
                F("submitted_at").desc(),
                F("id").desc(),
                name="report_published_regency",
                condition=Q(published=True),
            ),
            models.Index(fields=["owner_key"], name="report_owner", condition=~Q(owner_key="")),
            models.Index(
                fields=["master"], name="report_merged_into", condition=Q(master__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def state_label(self) -> str:
        """The public name of the state."""
        return str(STATE_LABELS[State(self.state)])

    @property
    def class_label(self) -> str:
        """The name of the class."""
        return str(CLASS_LABELS[ReportClass(self.report_class)])

    @property
    def visibility_label(self) -> str:
        """The name of the visibility."""
        return str(VISIBILITY_LABELS[Visibility(self.visibility)])

    @property
    def is_trial(self) -> bool:
        """Whether it is the trial of an agency that prepares itself."""
        return self.channel == TRIAL

    @property
    def point(self) -> Point | None:
        """Where it happened, None where only the region is known."""
        if self.latitude is None or self.longitude is None:
            return None
        return Point(self.latitude, self.longitude)

    @property
    def bucket(self) -> Bucket:
        """The column of the statistics it is counted in."""
        return BUCKETS[State(self.state)]
