"""Commands about site packs: `sites` lists them, `new-site` and `import-rules` write new ones."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from devparse.authoring.clashes import clashes
from devparse.authoring.ftr_rules import import_rules, told
from devparse.authoring.new_site import new_site
from devparse.authoring.rules_module import rules_module
from devparse.cli.app import no_plugins, parser, refuse_address, say, write_new
from devparse.writing.safe import one_line, printable


@click.command()
@click.option("--check", is_flag=True, help="Tell the names and hosts that several packs claim; status 1 when there are any.")
@no_plugins
def sites(check: bool) -> None:
    """List the site packs and their hosts."""
    known = parser().sites
    if not check:
        for site in known:
            click.echo(printable(f"{site.name}\t{' '.join(site.hosts)}"))
        return
    found = list(clashes(known))
    click.echo("\n".join(map(printable, found)) or f"{len(known)} site packs, no clash")
    sys.exit(bool(found))


@click.command("new-site")
@click.argument("host")
@click.argument("pages", metavar="PAGE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", "parent", type=click.Path(path_type=Path), default=".", help="Where to put the folder.")
@click.option("--force", is_flag=True, help="Write a pack anew; what its corrected fixtures say counts as the truth.")
def write_site(host: str, pages: tuple[Path, ...], parent: Path, force: bool) -> None:
    """Write a site pack from saved pages of HOST: selectors, fixtures and a test, ready to run.

    Proposed for each field is the shortest selector that gives on all the pages what is found without a pack. Several
    pages of every kind the site has make better selectors than one.
    """
    for page in pages:
        refuse_address(page)
    pack = new_site(host, pages, parent, force=force)
    width = max((len(each.field) for each in pack.proposals), default=0)
    for each in pack.proposals:
        click.echo(f"{each.field:<{width}}  {printable(' | '.join(each.sources) or '- ' + each.remark)}")
        if each.shows:
            click.echo(f"{'':<{width}}      {one_line(each.shows)}")
    say(f"written: {pack.folder}; read it, then run: pytest {pack.folder}")


@click.command("import-rules")
@click.argument("rules", metavar="FOLDER|FILE", type=click.Path(path_type=Path))
@click.option("-o", "--output", "module", required=True, type=click.Path(path_type=Path), help="The module to write.")
@click.option("--force", is_flag=True, help="Overwrite the module if it is there.")
def write_rules(rules: Path, module: Path, force: bool) -> None:
    """Write a module of site packs from rule files in the ftr-site-config format (HOST.txt).

    Every rule that a pack cannot express is printed, with its file, line and the reason.
    """
    found = import_rules(rules)
    write_new(module, rules_module(found).encode(), force=force)
    left_out = list(told(found))
    for each in left_out:
        click.echo(str(each))
    packs = sum(each.site is not None for each in found)
    say(f"{module}: {packs} packs of {len(found)} files; {len(left_out)} lines left out")
