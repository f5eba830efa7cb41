import type { ReturnRound } from "../domain/return-round";
import type { Rubric } from "../domain/rubric";
import { readNamedParts, type NameFormulas } from "../excel/named-blocks";
import { readReturnRound } from "../sheets/read-return-round";
import { returnRoundName, returnRoundNumbers } from "../sheets/return-names";

/** The rounds whose sheets are still there, in order. One sync; none where the scorecard was never returned. */
export async function readReturnRounds(
  context: Excel.RequestContext,
  rubric: Rubric,
  names: NameFormulas,
): Promise<readonly ReturnRound[]> {
  const numbers = returnRoundNumbers(names.keys());
  if (numbers.length === 0) return [];
  const { blocks } = await readNamedParts(context, numbers.map(returnRoundName));
  return numbers.flatMap((number) => {
    const block = blocks.get(returnRoundName(number));
    return block ? [{ number, sheetName: block.sheetName, criteria: readReturnRound(rubric, block) }] : [];
  });
}
