use sociale_kaart::*;
fn main(){
  let folder = std::env::args().nth(2).unwrap();
  let request = pipeline::Request{folder: folder.into(), today: jiff::civil::date(2026,11,21), drafts:false};
  match pipeline::load_and_check(&request) {
    Ok(c) => { let d: Vec<_> = c.diagnostics.iter().filter(|d| d.severity != diagnostics::Severity::Tip).cloned().collect(); print!("{}", diagnostics::render_short(&d,&c.sources)); let n=diagnostics::count(&c.diagnostics); println!("{n:?}"); }
    Err(e) => println!("{e:?}"),
  }
}
