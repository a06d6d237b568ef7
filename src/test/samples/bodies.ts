/** Bodies of sample entries as the Markdown engine gives them: one of everything that a stylesheet must carry. */
export interface SampleBody {
  readonly headline: string | null;
  readonly html: string;
  readonly isKey?: boolean;
  readonly isBreaking?: boolean;
  readonly byline?: string;
  readonly correction?: string;
  readonly image?: boolean;
}

export const PICTURE =
  "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%209'%3E%3Crect%20width='16'%20height='9'%20fill='%23798'/%3E%3Ccircle%20cx='11'%20cy='3'%20r='1.5'%20fill='%23fed'/%3E%3Cpath%20d='M0%209l5-5%204%204%202-2%205%203z'%20fill='%23354'/%3E%3C/svg%3E";

const figure = (width: number, height: number, caption: string) =>
  `<figure class="picture"><img src="${PICTURE}" alt="A hill under the sun" width="${width}" height="${height}" loading="lazy"><figcaption>${caption} <span class="credit">Photograph: AP</span></figcaption></figure>`;

export const ENGLISH: readonly SampleBody[] = [
  {
    headline: "Iranian cabinet meets as crowds gather in Tehran",
    isBreaking: true,
    isKey: true,
    html: "<p>The cabinet has met in special session. State television showed crowds in Tehran, Kerman and Mashhad; no figures can be confirmed.</p>",
  },
  {
    headline: "Tehran calls emergency security council meeting",
    isKey: true,
    byline: "Lena Strand",
    correction:
      "<p><strong>Correction, 08:02 UTC:</strong> an earlier version misnamed the council. It is the Supreme National Security Council.</p>",
    html: "<p>Iranian officials have called an extraordinary meeting of the <strong>Supreme National Security Council</strong> to review what they term a “murderous attack” on the general’s vehicle.</p><p>Read more: <a href='#x'>How one week led to the strike</a></p>",
  },
  {
    headline: "Why some crowds are cheering",
    byline: "Idris Tan",
    html: "<p>The Popular Mobilization Forces were seen as instrumental in quelling anti-government protests since October. One analyst’s take:</p><blockquote><p>“It came amid a wide sense of helplessness, anger and frustration with pro-Iran militias.”</p><p>Second paragraph of the quotation.</p></blockquote><figure class='embed post' data-service='x'><figcaption class='src'><b dir='auto'>Hassan Hassan</b><span class='date'>X · 3 Jan 2020</span></figcaption><blockquote cite='https://x.com/' dir='auto'><p>If the killing had happened outside the context of the protests, it would have been different.</p></blockquote><p><a href='https://x.com/'>View post on X</a></p></figure><div class='embed'><div class='src'><b>example.com</b></div><p><a href='https://example.com/a'>https://example.com/a</a></p></div>",
  },
  {
    headline: "Pompeo shares video from Baghdad",
    html: "<p>The US Secretary of State posted a clip that he said shows Iraqis dancing in the street.</p><div class='video' data-service='youtube'><button type='button' hidden data-player='youtube' data-src='https://www.youtube-nocookie.com/embed/x' data-title='Video'>▶︎ Play video · 0:23</button><small>Loads from YouTube when you press play. YouTube may then set cookies. <a href='https://youtu.be/x'>Watch on YouTube</a></small></div><p>Nothing in it shows who is celebrating, or where.</p>",
  },
  {
    headline: null,
    html: "<p>Oil rose by more than 4 per cent in early trading, as dealers weighed the risk to supplies from the Gulf.</p><div class='table' role='group' tabindex='0' aria-label='Table'><table><thead><tr><th scope='col' class='align-left'>Dollars a barrel</th><th scope='col' class='align-right'>Close, 2 January</th><th scope='col' class='align-right'>Early trading, 3 January</th><th scope='col' class='align-right'>Change</th></tr></thead><tbody><tr><td>Brent</td><td class='align-right'>66.25</td><td class='align-right'>69.16</td><td class='align-right'>+4.4 %</td></tr><tr><td>WTI</td><td class='align-right'>61.18</td><td class='align-right'>63.84</td><td class='align-right'>+4.3 %</td></tr></tbody></table></div>",
  },
  {
    headline: "The strike in one picture",
    image: true,
    html: `<p>The cars were hit on the road that leads out of the airport.</p>${figure(1600, 900, "The road to the airport, seen from the air.")}<p>And a small one:</p>${figure(240, 135, "A small picture stays small.")}`,
  },
  { headline: "Headline alone: embassy tells Americans to leave Iraq at once", html: "" },
  {
    headline: "Lists, code and notes",
    html: "<h4>What we know</h4><ul><li>A US strike killed Soleimani.</li><li>It was ordered by President Trump.<ul><li>The Pentagon confirmed it.</li></ul></li></ul><ol><li>First</li><li>Second</li></ol><ul><li class='task'><input type='checkbox' disabled checked aria-label='Done'> Ask the Pentagon</li><li class='task'><input type='checkbox' disabled aria-label='To do'> Ask Tehran</li></ul><p>Use <code>wirecopy post us-iran</code> for it<sup><a href='#x'>1</a></sup>.</p><pre tabindex='0' role='group' aria-label='Code'><code>wirecopy post us-iran \"Tehran calls emergency security council meeting\" --key --author \"Lena Strand\" --push</code></pre><hr><p>After a rule, <del>struck</del> and <em>stressed</em>.</p><section class='footnotes' role='group' aria-label='Footnotes'><ol><li><p>The force answers to the supreme leader alone. <a href='#r'>↩</a></p></li></ol></section>",
  },
  {
    headline: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft erklärt sich",
    html: "<p>https://example.org/a/very/long/address/without/any/blank/that/would/widen/the/page/on/a/phone/if/nobody/stopped/it?with=query&and=more</p>",
  },
  {
    headline: "Pictures of the day",
    html: `<div class='gallery' role='group' aria-label='Pictures'>${figure(800, 450, "One.")}${figure(450, 800, "Two, upright.")}${figure(800, 450, "Three.")}</div>`,
  },
  {
    headline: null,
    html: "<p>An entry needs no headline.</p><p class='caption'>A picture that is not there. <span class='credit'>Photograph: AP</span></p>",
  },
];

export const PERSIAN: readonly SampleBody[] = [
  {
    headline: "شورای عالی امنیت ملی تشکیل جلسه می‌دهد",
    isKey: true,
    isBreaking: true,
    byline: "لنا استراند",
    correction: "<p><strong>اصلاحیه، ۰۸:۰۲ UTC:</strong> نام شورا در نسخهٔ پیشین این خبر اشتباه آمده بود.</p>",
    html: "<p>مقام‌های ایران جلسهٔ فوق‌العادهٔ <strong>شورای عالی امنیت ملی</strong> را فراخوانده‌اند تا آنچه را «حملهٔ جنایتکارانه» به خودروی سرلشکر می‌خوانند بررسی کنند.</p>",
  },
  {
    headline: "خامنه‌ای: انتقام سختی در انتظار جنایتکاران است",
    isKey: true,
    html: "<p>رهبر ایران در پیامی سه روز عزای عمومی اعلام کرد.</p><blockquote><p>«انتقام سختی در انتظار جنایتکارانی است که دست پلید خود را به خون او آلودند.»</p></blockquote><figure class='embed post' data-service='x'><figcaption class='src'><b dir='auto'>Hassan Hassan</b><span class='date'>X · 3 Jan 2020</span></figcaption><blockquote cite='https://x.com/' dir='auto'><p>If the killing had happened outside the context of the protests, it would have been different.</p></blockquote><p><a href='https://x.com/'>دیدن پست در X</a></p></figure>",
  },
  {
    headline: null,
    html: "<p>بهای نفت در آغاز معاملات بیش از ۴ درصد بالا رفت.</p><ul><li>برنت: ۶۹٫۱۶ دلار</li><li>وست تگزاس: ۶۳٫۸۴ دلار</li></ul>",
  },
  {
    headline: "ویدئو از بغداد",
    html: "<div class='video' data-service='youtube'><b dir='auto'>Crowds in Baghdad</b><button type='button' hidden>▶︎ پخش ویدئو · ۰:۲۳</button><small>با زدن دکمهٔ پخش از YouTube بارگذاری می‌شود. <a href='#y'>تماشا در YouTube</a></small></div>",
  },
];
