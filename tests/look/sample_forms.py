"""A form with every kind of field."""

from django import forms

from look.forms.base import Form
from look.forms.day_field import DayField
from look.forms.files_field import FilesField
from look.forms.option import Option


class SampleForm(Form):
    title = forms.CharField(
        label="Judul laporan",
        max_length=150,
        help_text="Contoh: Jalan berlubang di depan SDN 3 Cibinong",
    )
    story = forms.CharField(
        label="Apa yang terjadi?",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Tulis apa, kapan, dan akibatnya. Jangan tulis NIK atau nomor telepon.",
    )
    happened_on = DayField(label="Tanggal kejadian", required=False)
    province = forms.ChoiceField(
        label="Provinsi", choices=[("", "Pilih provinsi"), ("32", "Jawa Barat")]
    )
    files = FilesField(
        label="Foto atau dokumen",
        required=False,
        help_text="Sampai 5 berkas. Foto diperkecil di perangkat Anda sebelum dikirim.",
    )
    visibility = forms.ChoiceField(
        label="Siapa yang boleh melihat?",
        widget=forms.RadioSelect,
        choices=[
            ("PUBLIC", Option("Publik", "Nama dan isi laporan tampil di portal.")),
            ("ANONYMOUS", Option("Anonim", "Nama Anda tidak tampil untuk umum dan instansi.")),
            ("CONFIDENTIAL", Option("Rahasia", "Laporan tidak tampil di portal.")),
        ],
    )
    consent = forms.BooleanField(label="Saya sudah membaca pemberitahuan privasi")


class AnswerForm(Form):
    answer = forms.CharField(
        label="Jawaban", max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )
