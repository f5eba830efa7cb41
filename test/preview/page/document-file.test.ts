/** @jest-environment jsdom */
import { DocumentFile, type FileState } from "../../../preview/page/document-file";

function newFile(): { readonly file: DocumentFile; readonly states: FileState[] } {
  const states: FileState[] = [];
  return { file: new DocumentFile((state) => states.push(state)), states };
}

const mustNotSave = () => Promise.reject(new Error("nothing had to be saved"));

describe("the file of the workbook on the page", () => {
  it("starts as a new, empty one that may be replaced without a question", async () => {
    const { file, states } = newFile();
    expect(states).toEqual([{ name: "Sổ tính mới.xlsx", saved: true }]);
    await expect(file.mayBeReplaced(mustNotSave)).resolves.toBe(true);
    expect(document.querySelector("dialog")).toBeNull();
  });

  it("is unsaved from the first change on, and says so once", () => {
    const { file, states } = newFile();
    file.changed();
    file.changed();
    expect(states.slice(1)).toEqual([{ name: "Sổ tính mới.xlsx", saved: false }]);
  });

  it("is saved under the name it was opened or saved with", () => {
    const { file } = newFile();
    file.changed();
    file.settle("Phiếu 2023.xlsx");
    expect(file.state).toEqual({ name: "Phiếu 2023.xlsx", saved: true });
  });
});
