/** Without those that look alike. */
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const COUNT = 5;

/** Five letters and digits by chance, for names that two people must not choose alike. */
export function randomLetters(random: () => number): string {
  return Array.from({ length: COUNT }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join("");
}
