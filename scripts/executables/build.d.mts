export interface ExecutableParts {
  readonly root: string;
  readonly dist: string;
  readonly node: string;
  readonly sameSystem: boolean;
  readonly outfile: string;
}
export const fuse: string;
export function buildExecutable(of: ExecutableParts): Promise<void>;
