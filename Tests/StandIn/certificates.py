"""Certificates made fresh at every start: a good one, and one for each thing that can be wrong with a certificate."""

import ssl
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from ipaddress import IPv4Address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DAY = timedelta(days=1)
LOOPBACK = [x509.IPAddress(IPv4Address("127.0.0.1")), x509.DNSName("localhost")]
CA_USAGE = {"key_cert_sign", "crl_sign"}
SERVER_USAGE = {"digital_signature"}
ALL_USAGES = ["digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
              "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"]


@dataclass
class Authority:
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


@dataclass
class Kind:
    """What a server's certificate says; without an issuer it is signed by itself."""
    issuer: str | None = "ca"
    common_name: str = "127.0.0.1"
    names: list[x509.GeneralName] = field(default_factory=lambda: LOOPBACK)
    begins: timedelta = -DAY
    ends: timedelta = 30 * DAY
    purpose: x509.ObjectIdentifier = ExtendedKeyUsageOID.SERVER_AUTH


KINDS = {
    "good": Kind(),
    "self_signed": Kind(issuer=None),
    "expired": Kind(begins=-30 * DAY, ends=-DAY),
    "not_yet_valid": Kind(begins=DAY),
    "wrong_host": Kind(common_name="example.com", names=[x509.DNSName("example.com")]),
    "unknown_issuer": Kind(issuer="unknown_ca"),
    "client_certificate": Kind(purpose=ExtendedKeyUsageOID.CLIENT_AUTH),
}


def key_usage(wanted: set[str]) -> x509.KeyUsage:
    return x509.KeyUsage(**{usage: usage in wanted for usage in ALL_USAGES})


def named(common_name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def builder(subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, begins: timedelta,
            ends: timedelta) -> x509.CertificateBuilder:
    now = datetime.now(timezone.utc)
    return (x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(now + begins).not_valid_after(now + ends)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False))


def make_authority(common_name: str) -> Authority:
    key, name = ec.generate_private_key(ec.SECP256R1()), named(common_name)
    certificate = (builder(name, name, key, -DAY, 30 * DAY)
                   .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
                   .add_extension(key_usage(CA_USAGE), critical=True)
                   .sign(key, hashes.SHA256()))
    return Authority(certificate, key)


def make_server_certificate(kind: Kind, issuer: Authority | None) -> bytes:
    """The certificate and its key, as one PEM file."""
    key, subject = ec.generate_private_key(ec.SECP256R1()), named(kind.common_name)
    issuer_name, issuer_key = (issuer.certificate.subject, issuer.key) if issuer else (subject, key)
    made = (builder(subject, issuer_name, key, kind.begins, kind.ends)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(key_usage(SERVER_USAGE), critical=True)
            .add_extension(x509.ExtendedKeyUsage([kind.purpose]), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
            .add_extension(x509.SubjectAlternativeName(kind.names), critical=False))
    certificate = made.sign(issuer_key, hashes.SHA256())
    return certificate.public_bytes(serialization.Encoding.PEM) + key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())


def make(folder: Path) -> dict[str, ssl.SSLContext]:
    """Writes ca.pem and wrong_ca.pem, the certificate that signed nothing here; a server context for each kind."""
    authorities = {name: make_authority(f"Mock server {name}") for name in ("ca", "wrong_ca", "unknown_ca")}
    for name in ("ca", "wrong_ca"):
        (folder / f"{name}.pem").write_bytes(authorities[name].certificate.public_bytes(serialization.Encoding.PEM))
    contexts = {}
    for name, kind in KINDS.items():
        file = folder / f"{name}.pem"
        file.write_bytes(make_server_certificate(kind, authorities.get(kind.issuer or "")))
        contexts[name] = make_context(file)
    contexts["tls_1_1"] = make_context(folder / "good.pem")
    contexts["tls_1_1"].set_ciphers("DEFAULT:@SECLEVEL=0")
    contexts["tls_1_1"].minimum_version = ssl.TLSVersion.TLSv1_1
    contexts["tls_1_1"].maximum_version = ssl.TLSVersion.TLSv1_1
    return contexts


def make_context(file: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context
