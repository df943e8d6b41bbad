import type { Words } from './words.ts';

/** Turkish. */
export const tr: Words = {
  caption: {
    mastered: { one: 'oyunda ustalaşıldı', other: 'oyunda ustalaşıldı' },
    completed: { one: 'oyun tamamlandı', other: 'oyun tamamlandı' },
    beaten: { one: 'oyun bitirildi', other: 'oyun bitirildi' },
    casual: { one: 'oyun bitirildi (casual)', other: 'oyun bitirildi (casual)' },
    started: { one: 'oyuna başlandı', other: 'oyuna başlandı' },
  },
  label: {
    mastered: 'Ustalaşılan',
    completed: 'Tamamlanan',
    beaten: 'Bitirilen',
    casual: 'Bitirilen (casual)',
    awarded: 'Ödüllü',
    unfinished: 'Bitmemiş',
    achievements: 'Başarımlar',
    hardcore: 'Hardcore',
    points: 'Puan',
    retropoints: 'RetroPoints',
    revised: 'Sonradan büyüyen',
    retired: 'Kaldırılan setler',
    gone: 'Kaldırıldı',
  },
  heading: {
    recent: 'Son oyunlar',
    systems: 'Sistemler',
    next: 'Ustalığa yakın',
    wall: 'Ödüller',
  },
  none: {
    recent: 'Henüz oyun yok.',
    systems: 'Henüz oyun yok.',
    next: 'Ustalığa yakın oyun yok.',
    wall: 'Henüz ödül yok.',
  },
  played: { one: '{n} oynandı', other: '{n} oynandı' },
  systems: { one: '{n} sistem', other: '{n} sistem' },
  toGo: { one: '{n} kaldı', other: '{n} kaldı' },
  of: '{a} / {b}',
  asOf: 'Tarih: {date}',
  partial: '{a} / {b} oyun okundu',
  message: {
    unknown: { title: 'Bulunamadı', text: 'Bu adda kimse yok. Yazımı doğru mu?' },
    pending: { title: 'Bir dakika', text: 'Oyunlar alınıyor. Bu kart kendi kendine dolar.' },
    down: { title: 'Yanıt yok', text: 'RetroAchievements yanıt vermiyor. Bu kart geri gelecek.' },
    malformed: { title: 'Okunamadı', text: 'Bu adres okunamıyor. Lütfen denetleyin.' },
    hidden: { title: 'Gösterilmiyor', text: 'Bu oyuncu gösterilmemeyi istedi.' },
  },
};
