/** The command was typed in a way that it cannot be obeyed; the words are for the person who typed it. */
export class WrongUse extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = "WrongUse";
    this.remedy = remedy;
  }
}
