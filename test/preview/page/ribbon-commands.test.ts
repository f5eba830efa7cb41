import type { EmbeddedExcel } from "../../../preview/host/embedded-excel";
import { RibbonCommands } from "../../../preview/page/workbook/ribbon-commands";

type Execute = (id: number, parameters: readonly unknown[], done: (status: number) => void) => void;

const COMPLETED = 94;

/** A window in which the host was installed, and the buttons that were pressed. */
function connected() {
  const commands = new RibbonCommands();
  const pressed: unknown[] = [];
  const passedOn: number[] = [];
  const execute: Execute = (id, _parameters, done) => {
    passedOn.push(id);
    done(0);
  };
  const window = { external: { Execute: execute } };
  commands.connect(window);
  const excel = { runCommand: (...call: unknown[]) => pressed.push(call) } as unknown as EmbeddedExcel;
  return { commands, pressed, passedOn, window, excel };
}

describe("ribbon commands", () => {
  it("run until the add-in says that the command has ended", async () => {
    const { commands, pressed, window, excel } = connected();
    const ended = commands.run(excel, "createScorecard", "CCHC.CreateScorecard");
    expect(pressed).toEqual([["createScorecard", { source: { id: "CCHC.CreateScorecard" } }]]);
    expect(commands.running).toBe(true);
    window.external.Execute(COMPLETED, ["command-1", 0, ""], () => undefined);
    await expect(ended).resolves.toBe(true);
    expect(commands.running).toBe(false);
  });

  it("fail when Office.js knows no such function", async () => {
    const { commands, window, excel } = connected();
    const ended = commands.run(excel, "dance", "x");
    window.external.Execute(COMPLETED, ["command-1", 11_003, ""], () => undefined);
    await expect(ended).resolves.toBe(false);
  });

  it("end when the add-in is started anew", async () => {
    const { commands, window, excel } = connected();
    const ended = commands.run(excel, "createScorecard", "x");
    commands.connect(window);
    await expect(ended).resolves.toBe(false);
  });

  it("leave other calls to the host", () => {
    const { commands, passedOn, window, excel } = connected();
    void commands.run(excel, "createScorecard", "x");
    window.external.Execute(12, [], () => undefined);
    expect(passedOn).toEqual([12]);
    expect(commands.running).toBe(true);
  });
});
