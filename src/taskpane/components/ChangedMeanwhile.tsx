import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { UnitField } from "../../domain/unit-info";
import { paneText } from "../../text/pane";
import { unitLabels } from "../../text/unit-info";

/** Said when the workbook changed in fields that are being typed in: nothing typed is replaced, nothing is hidden. */
export function ChangedMeanwhile({ fields }: { readonly fields: readonly UnitField[] }) {
  if (fields.length === 0) return null;
  const labels = fields.map((field) => unitLabels[field]).join(", ");
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{paneText.unitInfo.changedMeanwhile}</MessageBarTitle>
        {paneText.unitInfo.changedMeanwhileDetail(labels)}
      </MessageBarBody>
    </MessageBar>
  );
}
