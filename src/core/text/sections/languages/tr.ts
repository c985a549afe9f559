import type { SectionWording } from "../wording.ts";

/** Turkish. Source: common knowledge of how news sites and agencies of Turkey word their pages. */
export const TR: SectionWording = {
  related: [
    ...["ilgili haberler", "ilgili haber", "ilgili içerikler", "ilgili konular", "ilginizi çekebilir"],
    ...["bunlar da ilginizi çekebilir", "bunlar ilginizi çekebilir", "bunları da okuyun"],
    ...["bunu da okuyun", "ayrıca okuyun", "bunları okudunuz mu", "daha fazla", "daha fazla haber"],
    ...["daha fazlası", "devamını oku", "benzer haberler", "diğer haberler", "son haberler"],
    ...["son dakika haberleri", "çok okunanlar", "en çok okunanlar", "çok okunan haberler"],
    ...["en çok okunan haberler", "popüler", "popüler haberler", "öne çıkanlar", "öne çıkan haberler"],
    ...["önerilen haberler", "önerilenler", "sizin için seçtiklerimiz", "gündemdekiler"],
    ...["günün manşetleri", "manşetler", "kaçırmayın", "ayrıca bakınız", "editörün seçtikleri"],
    ...["haberin devamı", "sıradaki haber", "önceki haber", "sonraki haber"],
  ],
  comments: [
    ...["yorumlar", "yorum yap", "yorum yapın", "yorum yaz", "yorumunuzu yazın", "okuyucu yorumları"],
    ...["okur yorumları", "tüm yorumlar", "düşüncelerinizi paylaşın", "siz ne düşünüyorsunuz"],
    ...["ilk yorumu siz yapın", "görüşünüz"],
  ],
  controls: [
    ...["paylaş", "haberi paylaş", "paylaşın", "yazdır", "kaydet", "linki kopyala", "bağlantıyı kopyala"],
    ...["kopyala", "e-posta gönder", "gönder", "yorum", "yorumlar", "beğen", "beğeni", "görüntülenme"],
    ...["okunma", "anasayfa", "ana sayfa", "ara", "arama", "menü", "giriş", "giriş yap", "üye ol"],
    ...["kayıt ol", "abone ol", "dinle", "haberi dinle", "sonraki", "önceki", "yukarı", "başa dön"],
    ...["tümünü gör", "daha fazla göster", "kapat", "kabul et", "tümünü kabul et", "reddet", "ayarlar"],
    ...["künye", "iletişim", "hakkımızda", "reklam", "yanıtla", "şikayet et", "video", "videolar"],
    ...["galeri", "foto galeri", "fotoğraflar", "bülten", "takip et", "favorilere ekle", "yazı boyutu"],
    ...["gizlilik politikası"],
  ],
  invitations: [
    ...["takip edin", "bizi takip edin", "bizi", "bizi instagram'da takip edin", "abone olun"],
    ...["abone ol", "kaydolun", "üye olun", "katılın", "bize katılın", "whatsapp kanalımıza"],
    ...["telegram kanalımıza", "kanalımıza", "bültenimize", "uygulamamızı indirin", "uygulamayı indirin"],
    ...["indirin", "destek olun", "bize yazın", "bize ulaşın", "bize gönderin", "tıklayın"],
    ...["buraya tıklayın", "okumaya devam etmek için", "haberleri takip etmek için"],
    ...["son dakika gelişmelerinden", "gelişmelerden haberdar olun", "bildirimleri açın"],
  ],
  platforms: [
    ...["bülten", "e-bülten", "kanal", "kanalımız", "uygulama", "sosyal medya", "e-posta"],
    ...["google haberler"],
  ],
  notices: [
    ...["telif hakkı", "telif hakları", "her hakkı saklıdır", "tüm hakları saklıdır", "tüm hakları"],
    ...["etiketler", "etiket", "anahtar kelimeler", "okuma süresi", "dakika okuma", "dk okuma"],
    ...["dakikalık okuma", "reklam", "ilan", "sponsorlu", "sitemizde çerezler", "bu site çerez", "çerez"],
    ...["çerezler", "web sitemizde", "ben robot değilim", "güvenlik kodu", "haber kaynağı"],
    ...["e-posta adresiniz yayınlanmayacak", "gerekli alanlar", "yasal uyarı", "hata bildir", "konular"],
    ...["haber kodu"],
  ],
  endMarks: ["aa", "dha", "iha", "anka", "kaynak aa"],
  tickers: [
    ...["son dakika", "canlı", "canlı yayın", "flaş", "acil", "şimdi", "sıcak gelişme", "hava durumu"],
    ...["trafik", "borsa", "dolar", "bist 100"],
  ],
  credits: [
    ...["fotoğraf", "fotoğraflar", "foto", "fotoğrafçı", "görsel", "görseller", "görsel kaynağı"],
    ...["fotoğraf kaynağı", "kamera", "video", "arşiv fotoğrafı", "arşiv", "çizim", "karikatür"],
    ...["infografik"],
  ],
  captions: ["resim altı", "fotoğraf altı", "fotoğrafta", "harita", "grafik", "tablo"],
  authorLabels: [
    ...["kaynak"],
    ...["haber", "yazar", "yazan", "yazarlar", "muhabir", "haberi yazan", "editör", "röportaj"],
    ...["söyleşi", "çeviri", "çeviren", "derleyen", "haber merkezi", "metin", "hazırlayan", "analiz"],
  ],
  authorPrepositions: ["yazan", "derleyen", "hazırlayan", "çeviren", "röportaj"],
  published: [
    ...["yayınlanma", "yayınlanma tarihi", "yayımlanma", "yayımlanma tarihi", "yayın tarihi", "tarih"],
    ...["giriş", "giriş tarihi", "oluşturulma", "oluşturulma tarihi", "oluşturma tarihi", "eklenme"],
    ...["eklenme tarihi", "haber girişi", "yayınlandı", "yayımlandı"],
  ],
  updated: [
    ...["güncelleme", "güncelleme tarihi", "son güncelleme", "güncellenme", "güncellenme tarihi"],
    ...["güncellendi", "son güncellenme", "düzenleme"],
  ],
  topics: [
    ...["haberler", "haber", "gündem", "türkiye", "dünya", "politika", "siyaset", "ekonomi"],
    ...["iş dünyası", "finans", "spor", "futbol", "basketbol", "kültür", "kültür sanat", "sanat"],
    ...["sinema", "müzik", "kitap", "bilim", "teknoloji", "sağlık", "çevre", "iklim", "enerji", "ulaşım"],
    ...["eğitim", "yaşam", "toplum", "magazin", "yazarlar", "görüş", "analiz", "yerel", "yerel haberler"],
    ...["asayiş", "3 sayfa", "seyahat", "otomobil", "emlak", "medya", "hava durumu", "özel haber"],
    ...["röportaj", "avrupa", "ortadoğu"],
  ],
};
