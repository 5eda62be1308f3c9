/** The words a portal writes dates with, in one language. */
export interface DateWords {
  readonly today: string;
  readonly yesterday: string;
  readonly tomorrow: string;
  /** January first, as they stand beside a day. */
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
}

const split = (names: string): readonly string[] => names.split(" ");

function words(
  near: string,
  months: string,
  monthsShort: string,
  weekdays: string,
  weekdaysShort: string,
): DateWords {
  const [today = "", yesterday = "", tomorrow = ""] = near.split(",");
  return {
    today,
    yesterday,
    tomorrow,
    months: split(months),
    monthsShort: split(monthsShort),
    weekdays: split(weekdays),
    weekdaysShort: split(weekdaysShort),
  };
}

const en = words(
  "today,yesterday,tomorrow",
  "January February March April May June July August September October November December",
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
  "Sun Mon Tue Wed Thu Fri Sat",
);

/** Written by hand on purpose: what browsers know (Intl) spells some of them otherwise, as portals do too. */
export const DATE_WORDS = {
  en,
  de: words(
    "heute,gestern,morgen",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag",
    "So Mo Di Mi Do Fr Sa",
  ),
  es: words(
    "hoy,ayer,mañana",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic",
    "Domingo Lunes Martes Miércoles Jueves Viernes Sábado",
    "Dom Lun Mar Mié Jue Vie Sáb",
  ),
  pt: words(
    "hoje,ontem,amanhã",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez",
    "Domingo Segunda-feira Terça-feira Quarta-feira Quinta-feira Sexta-feira Sábado",
    "Dom Seg Ter Qua Qui Sex Sáb",
  ),
  fr: words(
    "aujourd'hui,hier,demain",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv févr mars avr mai juin juil août sept oct nov déc",
    "dimanche lundi mardi mercredi jeudi vendredi samedi",
    "dim lun mar mer jeu ven sam",
  ),
  it: words(
    "oggi,ieri,domani",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "Domenica Lunedì Martedì Mercoledì Giovedì Venerdì Sabato",
    "Dom Lun Mar Mer Gio Ven Sab",
  ),
  pl: words(
    "dzisiaj,wczoraj,jutro",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "Niedziela Poniedziałek Wtorek Środa Czwartek Piątek Sobota",
    "Nd Pn Wt Śr Cz Pt So",
  ),
  ru: words(
    "сегодня,вчера,завтра",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "янв фев мар апр мая июн июл авг сен окт ноя дек",
    "Воскресенье Понедельник Вторник Среда Четверг Пятница Суббота",
    "Вс Пн Вт Ср Чт Пт Сб",
  ),
  uk: words(
    "сьогодні,вчора,завтра",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "січ лют бер квіт трав черв лип серп вер жов лист груд",
    "Неділя Понеділок Вівторок Середа Четвер П'ятниця Субота",
    "Нд Пн Вт Ср Чт Пт Сб",
  ),
  kk: words(
    "бүгін,кеше,ертең",
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "қаң ақп нау сәу мам мау шіл там қыр қаз қар жел",
    "Жексенбі Дүйсенбі Сейсенбі Сәрсенбі Бейсенбі Жұма Сенбі",
    "Жс Дс Сс Ср Бс Жм Сб",
  ),
  tr: words(
    "bugün,dün,yarın",
    "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    "Pazar Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi",
    "Paz Pzt Sal Çar Per Cum Cmt",
  ),
  ar: words(
    "اليوم,أمس,غداً",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت",
    "أحد اثنين ثلاثاء أربعاء خميس جمعة سبت",
  ),
  ja: words(
    "今日,昨日,明日",
    "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    "日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日",
    "日 月 火 水 木 金 土",
  ),
} as const satisfies Record<string, DateWords>;

export type Language = keyof typeof DATE_WORDS;

export function isLanguage(text: string | null): text is Language {
  return text !== null && Object.hasOwn(DATE_WORDS, text);
}
