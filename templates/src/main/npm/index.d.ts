/** A number of the page and what stands there instead. Numbers are E.164. */
export interface Swap {
  readonly target: string;
  readonly number: string;
  readonly display: string;
  readonly kind: "SESSION" | "CHANNEL" | "OVERFLOW" | "SITE";
  readonly lease: string | null;
}

/** What a page shows, and to whom. The ids are null while consent is denied. */
export interface Shown {
  readonly site: string;
  readonly endpoint: string;
  readonly url: string;
  readonly referrer: string;
  readonly visitor?: string | null;
  readonly visit: string | null;
  readonly token: string | null;
  readonly expiresAt: string;
  readonly numbers: readonly Swap[];
}

/** A form that was reported, without what is private. */
export interface FormReport {
  readonly site: string;
  readonly token: string;
  readonly form: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Trunkline {
  /** Asks for a decision and swaps. Tells what the visitor chose in a banner; that stands above what the page and the browser say. */
  run(consent?: "granted" | "denied"): void;
  /** Puts the page's own numbers back and stops; run() begins again. */
  restore(): void;
  /** Numbers are shown: called at once when they already are, and after each new decision. */
  on(event: "swap", listener: (shown: Shown) => void): void;
  /** The page's own numbers are back. */
  on(event: "restore", listener: () => void): void;
  /** A marked form was reported. */
  on(event: "form", listener: (report: FormReport) => void): void;
}

/** What the script tag says by its data- attributes. */
export interface Settings {
  site: string;
  endpoint: string;
  numbers?: string[];
  never?: string[];
  vanity?: string[];
  touch?: string[];
  consent?: "granted" | "denied";
  shadow?: boolean;
  wait?: boolean;
}

export function start(settings: Settings): Promise<Trunkline | undefined>;

declare global {
  interface Window {
    trunkline?: Trunkline;
  }
}
