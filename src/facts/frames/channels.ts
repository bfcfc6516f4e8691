import { anyOf } from "../vocabulary.ts";

/** Ways and applicants that split a total: a number beside one of them is a part. */
const channel = anyOf(["channels", "mediaOfOffices", "applicants", "organisations"], "平台|系统|窗口|电话");
const harmless =
  /公民、?法人[和或及与、]*(?:者|以及)?(?:其他|其它)?(?:社会)?组织|(?:各种|各类|多种|不同|全部|所有)?(?:渠道|途径|方式)|各类(?:申请)?(?:渠道|平台)/gu;

/** Without 公民、法人和其他组织 and 各种渠道, which leave no one out. */
export function withoutHarmless(text: string): string {
  return text.replace(harmless, "");
}

/** Whether a text names a way in or a kind of applicants, other than all of them. */
export function namesChannel(text: string): boolean {
  return channel.test(withoutHarmless(text));
}
