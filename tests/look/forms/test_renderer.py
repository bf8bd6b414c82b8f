from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict
from pytest_django.asserts import assertHTMLEqual

from look.forms.base import Form


class Sample(Form):
    title = forms.CharField(label="Judul", help_text="Contoh: Jalan")
    story = forms.CharField(label="Cerita", max_length=1500, widget=forms.Textarea)
    place = forms.ChoiceField(label="Provinsi", choices=[("32", "Jawa Barat")], required=False)
    agreed = forms.BooleanField(label="Saya setuju")


def field(name, data=None):
    return Sample(data)[name].as_field_group()


def test_text():
    assertHTMLEqual(
        field("title"),
        """<div class="lp-field">
        <label class="lp-label" for="id_title">Judul</label>
        <div class="lp-hint" id="id_title_helptext">Contoh: Jalan</div>
        <input type="text" name="title" class="form-control" id="id_title" required
          aria-describedby="id_title_helptext"></div>""",
    )


def test_text_with_an_error():
    assertHTMLEqual(
        field("title", {}),
        """<div class="lp-field has-error">
        <label class="lp-label" for="id_title">Judul</label>
        <div class="lp-hint" id="id_title_helptext">Contoh: Jalan</div>
        <div class="lp-error" id="id_title_error">
          <p><span class="visually-hidden">Galat:</span> “Judul” belum diisi.</p></div>
        <input type="text" name="title" class="form-control is-invalid" id="id_title" required
          aria-describedby="id_title_helptext id_title_error" aria-invalid="true"></div>""",
    )


def test_a_text_area_counts_and_does_not_cut():
    assertHTMLEqual(
        field("story"),
        """<div class="lp-field">
        <label class="lp-label" for="id_story">Cerita</label>
        <textarea name="story" cols="40" rows="10" class="form-control" id="id_story" required
          aria-describedby="id_story_count"></textarea>
        <p class="lp-count" id="id_story_count" data-count="1500" data-left="Sisa {n} karakter"
          data-over="Kelebihan {n} karakter">Paling banyak 1.500 karakter</p></div>""",
    )


def test_an_optional_select():
    assertHTMLEqual(
        field("place"),
        """<div class="lp-field">
        <label class="lp-label" for="id_place">Provinsi
          <span class="lp-optional">(boleh dilewati)</span></label>
        <select name="place" class="form-select" id="id_place">
          <option value="32">Jawa Barat</option></select></div>""",
    )


def test_a_checkbox_stands_before_its_label():
    assertHTMLEqual(
        field("agreed"),
        """<div class="lp-field"><div class="form-check">
        <input type="checkbox" name="agreed" class="form-check-input" id="id_agreed" required>
        <label class="form-check-label" for="id_agreed">Saya setuju</label></div></div>""",
    )


def test_a_form_shows_its_hidden_fields_and_its_own_errors():
    class Placed(Form):
        token = forms.CharField(widget=forms.HiddenInput)

        def clean(self):
            raise forms.ValidationError("Lokasi di luar Indonesia.")

    assertHTMLEqual(
        str(Placed({"token": "x"})),
        """<div class="lp-error" id="galat" tabindex="-1"><p>Lokasi di luar Indonesia.</p></div>
        <input type="hidden" name="token" value="x" id="id_token">""",
    )


def test_files_that_a_browser_dropped_must_be_chosen_again(sample_form):

    files = MultiValueDict({"files": [SimpleUploadedFile("a.pdf", b"x")]})

    assert "Pilih lagi berkasnya" in sample_form({}, files)["files"].as_field_group()
    assert "Pilih lagi berkasnya" not in sample_form({})["files"].as_field_group()


def test_a_form_of_another_package_looks_the_same():
    class Foreign(forms.Form):
        code = forms.CharField(
            label="Kode", help_text="<b>Enam</b> angka", widget=forms.PasswordInput
        )

    assertHTMLEqual(
        str(Foreign()),
        """<div class="lp-field"><label class="lp-label" for="id_code">Kode</label>
        <div class="lp-hint" id="id_code_helptext">&lt;b&gt;Enam&lt;/b&gt; angka</div>
        <input type="password" name="code" class="form-control" id="id_code" required
          aria-describedby="id_code_helptext"></div>""",
    )


def test_a_field_may_bring_its_own_template_and_class():
    class Own(Form):
        code = forms.CharField(
            template_name="look/forms/checkbox.html", widget=forms.TextInput({"class": "lp-short"})
        )

    html = Own()["code"].as_field_group()

    assert "form-check-label" in html
    assert 'class="lp-short form-control"' in html


def test_no_id_no_description():
    class Bare(Form):
        story = forms.CharField(max_length=9, widget=forms.Textarea)

    assert "aria-describedby" not in str(Bare(auto_id=False)["story"])
