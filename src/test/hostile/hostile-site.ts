/** Would run in any context that it escapes from; `pwned` is looked for where it must not stand. */
export const HOSTILE =
  `"><img src=x onerror=alert('pwned')></script></title></textarea>--><script>alert('pwned')</script>` +
  `<svg/onload=alert('pwned')>]]>' onmouseover='alert(1) \`\${7*7} {{7*7}} <%= 7*7 %> &lt;b&gt; &#0; \\u003cscript\\u003e`;

/** As a value in front matter: one line, in YAML's single quotes. */
const QUOTED = `'${HOSTILE.replaceAll("'", "''")}'`;

/** What a writer types so that Markdown takes it as text, and the same as it comes in a paste. */
const BODY = `${HOSTILE}\n\n\`${HOSTILE.replaceAll("`", "")}\`\n\n    ${HOSTILE}\n\n- ${HOSTILE}\n\n> ${HOSTILE}\n`;

const ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "java&#9;script:alert(1)",
  "&#106;avascript&colon;alert(1)",
  "javascript&#x3a;alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "//evil.example/x",
  "blob:https://example.org/x",
];

/** Every way Markdown has to write an address. */
const LINKS = ADDRESSES.map((address, at) =>
  [
    `[inline ${at}](<${address}>) and <${address}> and [reference ${at}][r${at}] and ![picture ${at}](<${address}> "${at}").`,
    `![alone ${at}](<${address}>)`,
    `[r${at}]: <${address}>`,
    address,
  ].join("\n\n"),
).join("\n\n");

const RAW = [
  "<script>alert('pwned')</script>",
  "<img src=x onerror=alert('pwned')>",
  "<svg><script>alert('pwned')</script></svg>",
  "<svg/onload=alert('pwned')>",
  "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert('pwned')&gt;\">",
  "<iframe srcdoc=\"<script>alert('pwned')</script>\"></iframe>",
  "<base href=https://evil.example/>",
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  "<form action=https://evil.example/><input name=pwned autofocus onfocus=alert('pwned')><button>go</button></form>",
  "<a href=javascript:alert('pwned')>link</a>",
  "<details open ontoggle=alert('pwned')>open</details>",
  "<video src=x onerror=alert('pwned')></video>",
  "<link rel=stylesheet href=https://evil.example/x.css>",
  "<object data=https://evil.example/x.swf></object><embed src=https://evil.example/x>",
  "<body onload=alert('pwned')>",
  "<template><script>alert('pwned')</script></template>",
  "<noscript><p title=\"</noscript><img src=x onerror=alert('pwned')>\"></noscript>",
  "<p style=\"background:url('https://evil.example/x')\">styled</p>",
  "<img src=https://evil.example/pixel.gif>",
  "<a id=live-state name=wirecopy>clobber</a>",
  "<x-pwned onclick=alert('pwned')>custom</x-pwned>",
  "<![CDATA[<script>alert('pwned')</script>]]>",
  "<?php alert('pwned') ?>",
  "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
  "text <b onclick=alert('pwned')>inside</b> text",
];

const INDEX = `---
title: ${QUOTED}
url: https://gazette.example/news
description: ${QUOTED}
publisher: ${QUOTED}
id: hostile
pageSize: 5
---

${BODY}
`;

const BLOG = `---
title: ${QUOTED}
date: 2020-01-03
description: ${QUOTED}
authors: [${QUOTED}]
credits: ${QUOTED}
tags: [${QUOTED}]
seoTitle: ${QUOTED}
socialTitle: ${QUOTED}
imageAlt: ${QUOTED}
written: oldest-first
---

${BODY}

`;

const ATTRIBUTES = `author: ${HOSTILE}\ntags: ${HOSTILE}\nkey: yes\nbreaking: yes\n`;

function entries(bodies: readonly string[]): string {
  const minute = (at: number) => new Date(Date.UTC(2020, 0, 3, 8, at)).toISOString().slice(11, 16);
  return bodies.map((body, at) => `## ${minute(at)} ${HOSTILE}\n${ATTRIBUTES}\n${body}\n`).join("\n");
}

const FOOTNOTE = `Text[^a].\n\n[^a]: ${HOSTILE}`;
const TABLE = `| ${HOSTILE.replaceAll("|", "")} |\n| --- |\n| ${HOSTILE.replaceAll("|", "")} |`;
const CORRECTION = `> **Correction, 08:30:** ${HOSTILE}\n\nText.`;
const WITHDRAWN = `## 09:50 ${HOSTILE}\nwithdrawn: ${HOSTILE}\n\nText.\n\n`;
const CODE = `\`\`\`${HOSTILE.replaceAll("`", "")}\n${HOSTILE}\n\`\`\``;
const PICTURE = `![${HOSTILE.replaceAll("]", "")}](dot.png '${HOSTILE.replaceAll("'", "").replaceAll("\\", "")}')`;

/** One white dot. */
const PNG = Uint8Array.from(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=", "base64"),
);

/** A site whose every field attacks, in file names too. */
export const HOSTILE_SITE: Readonly<Record<string, string | Uint8Array>> = {
  "content/index.md": INDEX,
  "content/dot.png": PNG,
  "content/attack.md":
    BLOG + entries([BODY, LINKS, ...RAW, FOOTNOTE, FOOTNOTE, TABLE, CORRECTION, CODE, PICTURE]) + WITHDRAWN,
  "content/parts/index.md": `${BLOG.replace("title: ", "slug: in-parts\ntitle: ")}`,
  "content/parts/<img src=x onerror=alert(1)>.md": entries([BODY]),
  "content/parts/$(touch pwned).md": entries([BODY]).replaceAll("## 08", "## 09"),
  "content/parts/--out=pwned.md": entries([BODY]).replaceAll("## 08", "## 10"),
};
