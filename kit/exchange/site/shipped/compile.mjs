// Compiles what a lesson imports, and the kit's templates, with the Python that will run them.
// node compile.mjs INTERPRETER STAGED: each package in a folder of STAGED.

const [interpreter, staged] = process.argv.slice(2);
const { pathToFileURL } = await import("node:url");
const { loadPyodide } = await import(pathToFileURL(`${interpreter}/pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: interpreter });
python.FS.mkdirTree("/staged");
python.FS.mount(python.FS.filesystems.NODEFS, { root: staged }, "/staged");
// The kernel takes what Python would print, so that an error is handed over as text.
const failed = await python.runPythonAsync(`
import os, py_compile, sys

failed = ""
sys.dont_write_bytecode = False
try:
    # Where they will be: a template that is compiled knows its own place.
    site = "/lib/python3.14/site-packages"
    for package in sorted(os.listdir("/staged")):
        for name in os.listdir(f"/staged/{package}"):
            os.symlink(f"/staged/{package}/{name}", f"{site}/{name}")
    from kit import list_cases, load_case, part, start_lesson

    for name in list_cases():
        start_lesson(load_case(name))
        for each in ("read", "sort", "compare", "check", "room", "leave"):
            part(each)
    import piplite.piplite, pyodide_kernel

    for module in list(sys.modules.values()):
        path = getattr(module, "__file__", None) or ""
        staged = os.path.realpath(path)
        if staged.startswith("/staged/") and staged.endswith(".py"):
            mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
            py_compile.compile(staged, staged + "c", dfile=path, doraise=True, invalidation_mode=mode)
            os.remove(staged)
except Exception as error:
    failed = f"{type(error).__name__}: {error}"
failed
`);
if (failed) {
  console.error(failed);
  process.exit(1);
}
