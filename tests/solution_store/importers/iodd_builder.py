"""A small IO-Link device description, made for the tests."""

VARIANT = '<DeviceVariant productId="{id}" deviceSymbol="{id}-pic.png"><Name textId="TN_{id}"/><Description textId="TD"/></DeviceVariant>'
OUT = '<ProcessDataOut id="PDO" bitLength="8"/>'


def iodd(*variants: str, cycle: str = "2300", sio: str = "true", out: str = "", korean: bool = True) -> bytes:
    """Return a description of a device with these product numbers."""
    listed = "".join(VARIANT.format(id=variant) for variant in variants)
    english = "".join(f'<Text id="TN_{variant}" value="Vibration sensor {variant}"/>' for variant in variants)
    native = "".join(f'<Text id="TN_{variant}" value="진동 센서 {variant}"/>' for variant in variants)
    more = f'<Language xml:lang="ko">{native}<Text id="TD" value="진동을 잽니다"/></Language>' if korean else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<IODevice xmlns="http://www.io-link.com/IODD/2010/10" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://www.io-link.com/IODD/2010/10 IODD1.1.xsd">
<DocumentInfo version="V1.0" releaseDate="2025-03-01" copyright="Hansol"/>
<ProfileBody><DeviceIdentity vendorId="999" vendorName="Hansol" deviceId="17"><VendorText textId="TV"/>
<DeviceVariantCollection>{listed}</DeviceVariantCollection></DeviceIdentity>
<DeviceFunction><ProcessDataCollection><ProcessData id="PD"><ProcessDataIn id="PDI" bitLength="32"/>{out}</ProcessData>
</ProcessDataCollection><VariableCollection><Variable id="V1" index="60"/></VariableCollection></DeviceFunction></ProfileBody>
<CommNetworkProfile iolinkRevision="V1.1"><TransportLayers><PhysicalLayer bitrate="COM2" minCycleTime="{cycle}"
 sioSupported="{sio}"/></TransportLayers></CommNetworkProfile>
<ExternalTextCollection><PrimaryLanguage xml:lang="en">{english}<Text id="TD" value="Measures vibration"/></PrimaryLanguage>
{more}</ExternalTextCollection></IODevice>""".encode()
