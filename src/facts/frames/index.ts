import type { Frame } from "../frame.ts";
import { applicants } from "./applicants.ts";
import { carry } from "./carry.ts";
import { closed } from "./closed.ts";
import { decisions } from "./decisions.ts";
import { disputeStatements } from "./dispute-statements.ts";
import { disputes } from "./disputes.ts";
import { documents } from "./documents.ts";
import { endings } from "./endings.ts";
import { fees } from "./fees.ts";
import { noRequests } from "./no-requests.ts";
import { outcomeRows } from "./outcome-rows.ts";
import { outcomeFrame } from "./outcomes.ts";
import { processingFees } from "./processing-fees.ts";
import { proposals } from "./proposals.ts";
import { requests } from "./requests.ts";

/** All frames; where several could take a number, the earlier one says more of it and has it. */
export const frames: readonly Frame[] = [
  endings,
  disputes,
  carry,
  applicants,
  outcomeRows,
  outcomeFrame,
  closed,
  requests,
  documents,
  decisions,
  fees,
  processingFees,
  proposals,
  noRequests,
  disputeStatements,
];
