/** Why a line is no copy: buttons, marks and notices of the page that a text was copied from. */
type Furniture = readonly [reason: string, lines: RegExp];

const END = "[:…!»›>→]*$";

/** Whole lines only: "Share prices fall" is copy. */
const FURNITURE: readonly Furniture[] = [
  [
    "a button of the page",
    new RegExp(
      `^(?:share(?: (?:this|on \\w+|via .+))?|copy(?: the)? link|link copied|copied|tweet|facebook|twitter|x|whatsapp|telegram|email|e-mail|print|save|follow|like|reply|comment|comments|\\d+ comments?|show more|load more|see more|view more|more|less|back to top|close|menu|search|subscribe|sign in|log in|play|pause|mute|listen|teilen|link kopieren|drucken|merken|kommentare|mehr anzeigen|mehr laden|nach oben|abonnieren|partager|copier le lien|imprimer|enregistrer|afficher plus|compartir|copiar enlace|imprimir|guardar|ver más|partilhar|compartilhar|copiar link|condividi|copia link|stampa|delen|link kopiëren|udostępnij|paylaş|поділитися|поделиться|اشتراک‌گذاری|مشاركة|שיתוף)${END}`,
      "iu",
    ),
  ],
  [
    "a heading of links without the links",
    new RegExp(
      `^(?:read more|more on this(?: story)?|related(?: stories| articles| topics| content)?|see also|recommended|most (?:read|viewed|popular)|mehr (?:lesen|zum thema)|lesen sie (?:auch|mehr)|weiterlesen|lire (?:aussi|la suite)|à lire aussi|leer más|lea también|leia (?:mais|também)|leggi anche|lees (?:ook|meer)|czytaj (?:też|więcej)|читайте также|читайте також|بیشتر بخوانید|اقرأ (?:أيضا|المزيد))${END}`,
      "iu",
    ),
  ],
  [
    "a link of the page",
    /^(?:skip (?:to|past|next|the)\b.{0,60}|jump to\b.{0,40}|(?:zum|zur) (?:inhalt|navigation|nächsten).{0,40} springen|.{0,20}abschnitt überspringen.{0,60}|aller au contenu.{0,40}|advertisement|advert|anzeige|werbung|publicité|publicidad|pubblicità|reklama|advertentie)$/iu,
  ],
  [
    "an age, which says no time",
    /^(?:(?:vor|il y a|hace|há|fa) )?(?:\d{1,3}|an?|one|einer?|une?) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|sekunden?|std|stunden?|minuten?|tagen?|secondes?|heures?|jours?|segundos?|minutos?|horas?|días?|dias?|minuti|ore|giorni)\.?(?: (?:ago|fa|geleden|temu|önce))?$|^just now$/iu,
  ],
  [
    "a mark of the page",
    /^(?:live|breaking|new|neu|en direct|en vivo|ao vivo|in diretta|pinned|key event|[•·|●]{1,9})$/iu,
  ],
];

/** Why a line is left out; undefined for copy. */
export function furnitureReason(line: string): string | undefined {
  return FURNITURE.find(([, lines]) => lines.test(line))?.[0];
}

const MEDIA =
  /(?<![\p{L}])(?:watch|video|audio|listen|podcast|clip|footage|play|ansehen|anhören|vidéo|écouter|regarder|vídeo|escuchar|ouvir|guarda|ascolta|wideo|видео|відео|فيديو|ویدیو|वीडियो)(?![\p{L}])/iu;

/** Whether a line speaks of a recording: a time beside it is how long that is. */
export function isAboutRecording(line: string): boolean {
  return MEDIA.test(line);
}

const SIGN_OFF =
  /^(?:[a-zäöü]{1,4}(?:[/,] ?[a-zäöü]{1,4})+|[a-zäöü]{2,4}(?=[ \u00A0]*\())(?:[ \u00A0]*\([\p{Lu}][^()]{0,80}\))?\.?$/u;

/** Initials and agencies at the end: "ls/stb (AP, Reuters)". */
export function isSignOff(line: string): boolean {
  return SIGN_OFF.test(line);
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const NAMES = `${NAME}(?:[ \\u00A0](?:(?:van|von|de|der|den|la|al|bin|ben|da|di|du)[ \\u00A0])*${NAME}){1,3}`;
const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa][fv]|Aut(?:h?or|eur):)[ \\u00A0](?<names>${NAMES}(?:(?:, | and | und | et | y | e | en )${NAMES}){0,4})$`,
  "u",
);

/** The names of a line that says who wrote: "By Lena Strand and Idris Tan". */
export function readByline(line: string): readonly string[] | undefined {
  return BYLINE.exec(line)?.groups?.["names"]?.split(/, | and | und | et | y | e | en /u);
}
