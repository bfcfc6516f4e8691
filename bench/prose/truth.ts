import type { ExampleReport, ExampleTable } from "../../src/rules/example.ts";
import type { Random } from "../../test/bed/random.ts";

/** What happened in an office in a year, all figures agreeing. */
export interface Truth {
  readonly received: number;
  readonly naturalPersons: number;
  readonly organizations: number;
  readonly carriedIn: number;
  readonly carriedForward: number;
  readonly granted: number;
  readonly partiallyGranted: number;
  readonly denied: number;
  readonly unavailable: number;
  readonly notProcessed: number;
  readonly otherwiseHandled: number;
  readonly results: number;
  readonly issued: number;
  readonly repealed: number;
  readonly inForce: number;
  readonly licences: number;
  readonly penalties: number;
  readonly compulsion: number;
  /** 万元 */
  readonly fees: number;
  readonly reconsiderations: number;
  readonly upheld: number;
  readonly corrected: number;
  readonly suits: number;
}

/** A figure of the truth that a sentence may name. */
export type Figure = keyof Truth;

/** A made-up year; every figure that a sentence names is at least 2, so that none reads as nothing. */
export function inventYear(random: Random): Truth {
  const some = () => random.int(2, 30);
  const outcomes = {
    granted: random.int(20, 60),
    partiallyGranted: some(),
    denied: some(),
    unavailable: some(),
    notProcessed: some(),
    otherwiseHandled: some(),
  };
  const results = Object.values(outcomes).reduce((sum, one) => sum + one, 0);
  const carriedIn = random.int(2, 9);
  const carriedForward = random.int(2, 9);
  const received = results + carriedForward - carriedIn;
  const organizations = random.int(2, 9);
  const [upheld, corrected] = [random.int(2, 9), random.int(2, 9)];
  return {
    ...outcomes,
    results,
    carriedIn,
    carriedForward,
    received,
    organizations,
    naturalPersons: received - organizations,
    issued: random.int(2, 20),
    repealed: random.int(2, 20),
    inForce: random.int(40, 90),
    licences: random.int(100, 9000),
    penalties: random.int(100, 900),
    compulsion: random.int(2, 60),
    fees: random.int(20, 900),
    reconsiderations: upheld + corrected,
    upheld,
    corrected,
    suits: random.int(2, 9),
  };
}

/** The tables of that year. All outcomes are those of natural persons but what organisations asked. */
export function tablesOf(
  truth: Truth,
): Pick<ExampleReport, "proactiveDisclosure" | "applications" | "remedies"> {
  const persons = (value: number) => [value, 0, 0, 0, 0, 0, value];
  const applications: ExampleTable = {
    received: [truth.naturalPersons, truth.organizations, 0, 0, 0, 0, truth.received],
    carriedIn: persons(truth.carriedIn),
    "outcomes/granted": [truth.granted - truth.organizations, truth.organizations, 0, 0, 0, 0, truth.granted],
    "outcomes/partiallyGranted": persons(truth.partiallyGranted),
    "outcomes/denied/thirdPartyRights": persons(truth.denied),
    "outcomes/unavailable/notHeld": persons(truth.unavailable),
    "outcomes/notProcessed/duplicate": persons(truth.notProcessed),
    "outcomes/otherwiseHandled/other": persons(truth.otherwiseHandled),
    "outcomes/total": [truth.results - truth.organizations, truth.organizations, 0, 0, 0, 0, truth.results],
    carriedForward: persons(truth.carriedForward),
  };
  return {
    applications,
    proactiveDisclosure: {
      normativeDocuments: [truth.issued, truth.repealed, truth.inForce],
      administrativeLicenses: [truth.licences],
      administrativePenalties: [truth.penalties],
      administrativeCompulsion: [truth.compulsion],
      administrativeFees: [truth.fees],
    },
    remedies: {
      "": [
        truth.upheld,
        truth.corrected,
        0,
        0,
        truth.reconsiderations,
        truth.suits,
        0,
        0,
        0,
        truth.suits,
        0,
        0,
        0,
        0,
        0,
      ],
    },
  };
}
