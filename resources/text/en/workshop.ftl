# The workshop: beginning, mending, comparing editions
workshop-fixed = Mended { $repairs ->
    [one] one place
   *[other] { $repairs } places
 } in { $files ->
    [one] one file
   *[other] { $files } files
 }. Nothing says anything else than before.
workshop-fix-shown = To be mended: { $repairs ->
    [one] one place
   *[other] { $repairs } places
 } in { $files ->
    [one] one file
   *[other] { $files } files
 }. Nothing was written.
workshop-begun = Wrote { $file }. { $count } places wait for an answer:
workshop-name-wrong = “{ $name }” cannot be used as a name. Write “supplier/solution” (or “supplier”) with small letters, digits and hyphens.
workshop-file-there = { $file } is already there. Use another name, or edit that file. Nothing was written.
workshop-no-supplier = There is no supplier.toml of “{ $supplier }”. Begin with: solution-store new supplier { $supplier }
workshop-no-folder = There is no folder of “{ $supplier }”. Check its name.
workshop-head = An entry of the solution store. Put your answers in place of TODO and 0, and take away the # that stands directly before a part you need. When you are done, check it with solution-store check.
workshop-allowed = Words:
workshop-ask-id = Folder and file name. Do not change it.
workshop-ask-uuid = The number by which this solution is recognised for good. Do not copy it.
workshop-ask-version = Raise it with every change, e.g. 1.0 → 1.0.1 or 1.1
workshop-ask-title = By which name will it be recognised in a list? E.g. Hanbit Connect CNC collector C-Link 8
workshop-ask-summary = What does it do for the shop floor, in one sentence? E.g. Reads alarms and load of up to eight CNCs and sorts stops by reason.
workshop-ask-description = How does it do that, under which conditions, and what does it not do?
workshop-ask-kind = What is it on the shop floor? MES, SNS sensor, GTW gateway, AIM AI model, ROB robot, TRN training …
workshop-ask-category = Which of the 22 categories of the official supplier search?
workshop-ask-class_path = Which class path does the official list show?
workshop-ask-key_technologies = Which of the three key technologies?
workshop-ask-technologies = Which of the eight smart-manufacturing technologies?
workshop-ask-isa95_levels = Which ISA-95 levels? 0 process, 1 sensing and actuation, 2 control, 3 operations, 4 business
workshop-ask-valid_from = From when to when is it sold like this?
workshop-ask-lead_time = How long from order to installation? E.g. 21 d
workshop-ask-sample = true for an invented sample, false for a real solution.
workshop-ask-suits = At which stations does it stand? Left empty, it is recommended for any.
workshop-ask-placed = One for the line, or one at each station?
workshop-ask-ports-side = Does it read from equipment (collects) or pass on (offers)? One block for each protocol.
workshop-ask-provides-word = What does it give to others? Add an amount where there is one, e.g. quantity = "10 kHz".
workshop-ask-requires-words = What must be there? Any one of the words is enough. Add strength = "recommends" where it is only advice.
workshop-ask-robotics-payload = How much does it carry at the wrist? E.g. 10 kg. Distance goes into reach_mm, repeatability into repeatability_mm.
workshop-ask-prices-key = The name by which a cost sheet finds this price. It stays once it is published.
workshop-ask-prices-group = Which row of the cost sheet?
workshop-ask-prices-per = For what is this the price?
workshop-ask-prices-won = In won, without VAT. Where more units cost less each, add tiers with from_quantity and won.
workshop-ask-prices-basis = Where does the price come from? E.g. price list of the supplier, March 2026
workshop-ask-fee-won = How much every month?
workshop-ask-labour-role = Who works how many days? Wages are the published ones.
workshop-ask-effects-target = Which loss goes away, and how much of it? Low, likely and high are shares of that loss.
workshop-ask-effects-evidence = How do you know? measured-case (with the number of cases), supplier-claim, published-statistic, engineering-estimate
workshop-ask-service-response = How soon does somebody answer? E.g. 4 h. Add the free months and the yearly share (yearly_share = "12 %").
workshop-ask-ai_model-model_class = Is it a model of a process, of a domain, a foundation model or physics?
workshop-ask-ai_model-equipment = For which equipment is it made?
workshop-ask-ai_model-signals = What does it read, and how fast? Each with word and rate. Add what it learns from: history = "3 month" or samples = 1000.
workshop-ask-ai_model-target = Which figure does it move?
workshop-ask-ai_model-compute = Where does it run? Add the time to its answer, e.g. latency = "1 s".
workshop-ask-supplier-name = Which name goes into a proposal?
workshop-ask-supplier-region = Where is it?
workshop-ask-supplier-founded = In which year was it founded?
workshop-ask-supplier-phone = A telephone number or a website, e.g. 053-000-0000
workshop-ask-supplier-industries = Which industries does it know? Class of the Korean industry code and its name, beginning such as C25
workshop-ask-supplier-programmes = For which support programmes is it registered? E.g. govt-2026
workshop-ask-certificates-name = Certificates go here with number, scope and dates.
workshop-weight-breaks = { $count } that may break a plan
workshop-weight-costs = { $count } that change a quotation
workshop-weight-offers = { $count } new or different to choose from
workshop-weight-promises = { $count } about gains, service and eligibility
workshop-weight-words = { $count } about texts and papers
workshop-diff-nothing = The two editions are the same.
workshop-diff-withdrawn = “{ $title }” is gone. Successor: { $successor }
workshop-diff-added = “{ $title }” is new ({ $category }, { $won } once).
workshop-diff-renamed = “{ $title }” has another id; it was { $before }. Saved plans follow the UUID.
workshop-diff-replaced = “{ $title }” is followed by { $successor }. A plan that holds it can move, with the difference in cost.
workshop-diff-period = The validity of “{ $title }” changed: { $before } → { $after }
workshop-diff-price = { $item } of “{ $title }”: { $was } → { $now } ({ $share })
workshop-diff-price-terms = The terms of { $item } of “{ $title }” changed: { $fields }
workshop-diff-price-period = The price of { $item } of “{ $title }” holds in another period: { $before } → { $after }
workshop-diff-price-new = “{ $title }” has one more price: { $item }, { $won }
workshop-diff-price-gone = “{ $title }” has one price less: { $item }, { $won }
workshop-diff-work = The days of work of “{ $title }” changed: { $before } → { $after }
workshop-diff-gives = “{ $title }” now gives: { $word } { $amount }
workshop-diff-speaks = “{ $title }” has a new or different port: { $protocol } ({ $side })
workshop-diff-asks = What “{ $title }” needs or excludes changed ({ $before } → { $after } requirements).
workshop-diff-built = The specification of “{ $title }” changed: { $fields }
workshop-diff-missed = “{ $title }” no longer gives { $word }, which { $count } solutions need: { $entries }. Plans that hold both need another look.
workshop-diff-effect = Effect of “{ $title }” on { $target }: { $before } → { $after }
workshop-diff-service = Service of “{ $title }” (answer · free months · yearly share): { $before } → { $after }
workshop-diff-delivery = Lead time of “{ $title }”: { $before } → { $after }
workshop-diff-texts = Texts or papers of “{ $title }” changed: { $fields }
workshop-diff-version = Version of “{ $title }”: { $before } → { $after }
workshop-diff-supplier-gone = The supplier { $supplier } is gone.
workshop-diff-supplier-new = The supplier { $supplier } is new.
workshop-diff-programmes-lost = { $supplier } is no longer registered for: { $programmes }
workshop-diff-programmes-gained = { $supplier } is now registered for: { $programmes }
workshop-diff-certificates = Certificates of { $supplier }: { $before } → { $after }
workshop-diff-supplier = What is known of { $supplier } changed: { $fields }
