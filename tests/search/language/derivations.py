"""Derived words with their roots as complaints write them, and roots that must stay.

Both were written before they were tried. Tried first: .968 of the pairs agreed and 1 % of the roots
were altered; what was then mended in the lists of words is counted as mended.
"""

HELD_OUT = """
penambalan tambal | menambal tambal | ditambal tambal | tambalan tambal | pengaspalan aspal
diaspal aspal | mengaspal aspal | pelebaran lebar | dilebarkan lebar | melebarkan lebar
pembetonan beton | dibeton beton | penggalian gali | digali gali | menggali gali | galian gali
penimbunan timbun | ditimbun timbun | menimbun timbun | timbunan timbun | penyempitan sempit
menyempit sempit | pendangkalan dangkal | mendangkal dangkal | pengikisan kikis | terkikis kikis
penutup tutup | tertutup tutup | pembatas batas | dibatasi batas | pembatasan batas
pelanggaran langgar | melanggar langgar | dilanggar langgar | pelanggar langgar
penertiban tertib | ditertibkan tertib | menertibkan tertib | ketertiban tertib
pengawasan awas | mengawasi awas | diawasi awas | pengawas awas | penyegelan segel | disegel segel
pembongkaran bongkar | dibongkar bongkar | membongkar bongkar | penggusuran gusur | digusur gusur
penyakit sakit | kesakitan sakit | pengobatan obat | diobati obat | berobat obat
perawatan rawat | dirawat rawat | merawat rawat | pemeriksaan periksa | diperiksa periksa
memeriksa periksa | penolakan tolak | ditolak tolak | menolak tolak | penundaan tunda
ditunda tunda | menunda tunda | pembayaran bayar | dibayar bayar | membayar bayar
terbayarkan bayar | pelunasan lunas | dilunasi lunas | pemotongan potong | dipotong potong
memotong potong | potongan potong | penagihan tagih | ditagih tagih | menagih tagih | tagihan tagih
pengembalian kembali | dikembalikan kembali | mengembalikan kembali | penyerahan serah
diserahkan serah | menyerahkan serah | pencetakan cetak | dicetak cetak | mencetak cetak
perekaman rekam | direkam rekam | merekam rekam | pencatatan catat | dicatat catat | tercatat catat
pengajuan aju | diajukan aju | mengajukan aju | persyaratan syarat | disyaratkan syarat
perpanjangan panjang | diperpanjang panjang | memperpanjang panjang | penghapusan hapus
dihapus hapus | menghapus hapus | pengiriman kirim | dikirim kirim | mengirim kirim | kiriman kirim
penggunaan guna | digunakan guna | pengguna guna | pemasangan pasang | dipasang pasang
memasang pasang | terpasang pasang | penggantian ganti | diganti ganti | mengganti ganti
pencurian curi | dicuri curi | mencuri curi | pencuri curi | kehilangan hilang | menghilang hilang
penipuan tipu | ditipu tipu | menipu tipu | penipu tipu | pemerasan peras | diperas peras
memeras peras | pengeroyokan keroyok | dikeroyok keroyok | kekerasan keras | pembiaran biar
dibiarkan biar | membiarkan biar | penelantaran telantar | kekeringan kering | mengering kering
penyemprotan semprot | disemprot semprot | menyemprot semprot | pengangkutan angkut
diangkut angkut | mengangkut angkut | penumpukan tumpuk | menumpuk tumpuk | tumpukan tumpuk
pembakaran bakar | dibakar bakar | membakar bakar | terbakar bakar | kebakaran bakar
penebangan tebang | ditebang tebang | menebang tebang | pemangkasan pangkas | dipangkas pangkas
memangkas pangkas | penanaman tanam | ditanam tanam | menanam tanam | tanaman tanam
pengeboran bor | kebisingan bising | keributan ribut | kegaduhan gaduh | kemacetan macet
kesulitan sulit | mempersulit sulit | dipersulit sulit | kesusahan susah | kelambatan lambat
diperlambat lambat | percepatan cepat | dipercepat cepat | mempercepat cepat | kelangkaan langka
kemahalan mahal | kenaikan naik | dinaikkan naik | menaikkan naik | penurunan turun
diturunkan turun | menurunkan turun | kekosongan kosong | dikosongkan kosong | ketersediaan sedia
tersedia sedia | disediakan sedia | menyediakan sedia | penyediaan sedia | pengumuman umum
diumumkan umum | mengumumkan umum | penjelasan jelas | dijelaskan jelas | menjelaskan jelas
pertanyaan tanya | ditanyakan tanya | menanyakan tanya | jawaban jawab | dijawab jawab
menjawab jawab | keluhan keluh | mengeluh keluh | dikeluhkan keluh | penanganan tangan
pembangunan bangun | dibangun bangun | membangun bangun | bangunan bangun | kedatangan datang
mendatangi datang | didatangi datang | kunjungan kunjung | dikunjungi kunjung | berkunjung kunjung
penggenangan genang | tergenang genang | genangan genang | menggenangi genang | luapan luap
meluap luap | diluapi luap | tersumbat sumbat | penyumbatan sumbat | pencairan cair | dicairkan cair
mencairkan cair | pembagian bagi | dibagikan bagi | membagikan bagi | pemalsuan palsu
dipalsukan palsu | memalsukan palsu | penyalahgunaan salahguna | rumahnya rumah | jalannya jalan
sungainya sungai | gurunya guru | anakku anak | rumahmu rumah | laporlah lapor | benarkah benar
"""

ROOTS = """
sekolah masalah berita sungai bekasi bali jalan rumah lampu tanah sawah desa kota pasar taman
jembatan selokan drainase trotoar marka rambu halte terminal stasiun bandara kapal
perahu nelayan petani pupuk benih padi jagung ternak sapi kambing ayam unggas ikan kolam laut
pantai pulau gunung hutan kebun lahan kali danau waduk bendung irigasi pipa keran sumur
listrik tiang kabel gardu trafo sampah limbah asap debu bau lalat nyamuk tikus anjing kucing ular
guru murid siswa kelas buku seragam ijazah rapor kepala kantin perpustakaan laboratorium beasiswa
dokter bidan apotek obat vaksin ambulans pasien kamar kursi meja komputer internet sinyal
telepon menara kartu akta surat izin pajak retribusi denda tarif karcis tilang parkir bus kereta
ojek taksi truk mobil motor sepeda helm lalu lintas polisi tentara camat lurah bupati walikota
gubernur menteri presiden dinas kantor loket staf honor gaji upah buruh pabrik gudang toko warung
hotel restoran wisata museum masjid gereja pura wihara makam stadion gedung
jenazah bayi balita lansia difabel janda yatim miskin kaya hibah beras minyak gula telur daging
garam sembako elpiji solar bensin banjir longsor gempa tsunami badai kemarau api hujan
angin petir kabut serangan pemuda relawan panitia komite koperasi bank kredit modal usaha ekonomi
politik partai pemilu hukum hakim jaksa penjara korban saksi preman begal judi narkoba
miras berkas arsip formulir stempel foto video kamera senter genset mesin alat
berat aspal beton semen pasir batu bata genteng kayu bambu besi cat paku keramik pagar tembok
atap lantai pintu jendela kamar mandi jamban septik tangki selang ember karung gerobak becak
kelurahan kecamatan kabupaten provinsi negara merah kuning hijau biru putih hitam berani selamat
sehat setia semangat sendiri seni sepi seram serius keluarga kelompok kemeja kenari kecoa kelapa
kemah kelinci ketan kedelai menara mentega menu meter merk meriam merica belalang belimbing
bendera bengkel beranda berlian beton dinding diskon disiplin dialog ditto peluru pelangi pelita
pemda penyu pensil perak perahu perban peri permen persen pesta peta petai peti teripang ternak
terong terigu terjal teras teratai
"""


def held_out_pairs():
    """Return pairs of a derived word and its root."""
    return [tuple(pair.split()) for pair in HELD_OUT.replace("\n", "|").split("|") if pair.strip()]
