/** What the user knows better than the file. */
export interface RecognizeOptions {
  readonly year?: number;
  readonly organization?: string;
}
